#pragma once

#include "core/analysis/examination.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "ui/presenter/scenes.h"

#include <memory>
#include <string>

namespace lifeline::test {

/// A lesson's shipped recording, as far as a presentation needs it.
/// @param connection  which of the recording
inline presenter::Subject presentedLesson(const std::string& lesson, std::uint32_t connection = 0)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    presenter::Subject subject;
    auto source = capture::openSource(path);
    if (!source)
        return subject;
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr trace = trace::load(reader, path);
    subject.life = std::make_shared<trace::Life>(trace::lifeOf(*trace, ConnectionId{connection}));
    subject.examination = std::make_shared<analysis::Examination>(analysis::examine(*trace, *subject.life));
    subject.title = QString::fromStdString(lesson);
    subject.opening = QStringLiteral("What it shows.");
    return subject;
}

} // namespace lifeline::test
