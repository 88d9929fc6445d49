#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/commands.h"
#include "app/lifeline_cli/output.h"

int main(int count, char** words)
{
    using namespace lifeline::cli;
    const auto parsed = parse(count, words);
    if (const auto* done = std::get_if<ExitCode>(&parsed))
        return static_cast<int>(*done);
    Output output;
    const ExitCode result = run(std::get<Arguments>(parsed), output);
    if (!output.finish()) {
        say("Cannot write to standard output.");
        return static_cast<int>(ExitCode::DamagedInput);
    }
    return static_cast<int>(result);
}
