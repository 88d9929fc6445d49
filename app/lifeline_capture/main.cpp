#include "app/lifeline_capture/commands.h"

int main(int argc, char** argv)
{
    return std::visit([](const auto& command) { return lifeline::execute(command); },
                      lifeline::readCommandLine(argc, argv));
}
