#include "ui/text/error_text.h"

#include "ui/text/safe.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

namespace lifeline::text {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// What is said about a code; null says nothing beside the detail. core/base/error.cpp has the same for the
/// terminal.
struct Sentence {
    ErrorCode code;
    const char* what; ///< %1 stands for the detail
    const char* advice; ///< what one can do
};

constexpr std::array kSentences{
    Sentence{ErrorCode::CannotOpen, QT_TRANSLATE_NOOP("ErrorText", "cannot be opened"),
             QT_TRANSLATE_NOOP("ErrorText", "Check the name")},
    Sentence{ErrorCode::IsDirectory, QT_TRANSLATE_NOOP("ErrorText", "is a directory, not a capture file"),
             QT_TRANSLATE_NOOP("ErrorText", "Choose a file in it")},
    Sentence{ErrorCode::NotPermitted, QT_TRANSLATE_NOOP("ErrorText", "may not be read by you"),
             QT_TRANSLATE_NOOP("ErrorText", "Ask its owner, or copy it to where you may read it")},
    Sentence{ErrorCode::ReadFailed, QT_TRANSLATE_NOOP("ErrorText", "reading failed"),
             QT_TRANSLATE_NOOP("ErrorText", "Check the disk or the network share")},
    Sentence{ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("ErrorText", "writing failed"),
             QT_TRANSLATE_NOOP("ErrorText", "Check the path, its permissions and the free space")},
    Sentence{ErrorCode::FileChanged, QT_TRANSLATE_NOOP("ErrorText", "the file changed since it was read: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "Open it again")},
    Sentence{ErrorCode::FileReplaced, QT_TRANSLATE_NOOP("ErrorText", "another file has its name now"),
             QT_TRANSLATE_NOOP("ErrorText", "Open it again")},
    Sentence{ErrorCode::FileDeleted,
             QT_TRANSLATE_NOOP("ErrorText", "the file was deleted on disk; what was read stays"),
             QT_TRANSLATE_NOOP("ErrorText", "Save a copy if you need it")},
    Sentence{ErrorCode::FileShrunk,
             QT_TRANSLATE_NOOP("ErrorText", "the file became shorter while it was read: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "Open it again")},
    Sentence{ErrorCode::MemoryBudget,
             QT_TRANSLATE_NOOP("ErrorText", "reading stopped: the packets would take more than %1 of memory"),
             nullptr},
    Sentence{ErrorCode::EmptyFile, QT_TRANSLATE_NOOP("ErrorText", "the file is empty (0 bytes)"), nullptr},
    Sentence{ErrorCode::NotACapture,
             QT_TRANSLATE_NOOP("ErrorText", "not a pcap or pcapng file (starts with %1)"), nullptr},
    Sentence{ErrorCode::NotUnpacked,
             QT_TRANSLATE_NOOP("ErrorText", "this is %1, which Lifeline does not open"),
             QT_TRANSLATE_NOOP("ErrorText", "Unpack or convert it first")},
    Sentence{
        ErrorCode::TextModeTransfer,
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "the file looks converted by a text-mode transfer (0D 0A for every 0A) and cannot be repaired"),
        QT_TRANSLATE_NOOP("ErrorText", "Copy it again in binary mode")},
    Sentence{ErrorCode::Truncated,
             QT_TRANSLATE_NOOP("ErrorText", "the file ends in the middle of a record: %1"), nullptr},
    Sentence{ErrorCode::ZeroTail,
             QT_TRANSLATE_NOOP("ErrorText", "the file ends in %1 zero bytes, which are ignored"), nullptr},
    Sentence{ErrorCode::Unreadable, QT_TRANSLATE_NOOP("ErrorText", "damaged bytes were skipped: %1"),
             nullptr},
    Sentence{ErrorCode::CapturedExceedsOriginal,
             QT_TRANSLATE_NOOP("ErrorText", "more bytes captured than were on the wire: %1"), nullptr},
    Sentence{ErrorCode::CapturedExceedsSnapLength,
             QT_TRANSLATE_NOOP("ErrorText", "more bytes captured than the snapshot length: %1"), nullptr},
    Sentence{ErrorCode::LargePacket, QT_TRANSLATE_NOOP("ErrorText", "an unusually large packet: %1 bytes"),
             nullptr},
    Sentence{ErrorCode::EmptyPacket, QT_TRANSLATE_NOOP("ErrorText", "a packet without any byte"), nullptr},
    Sentence{ErrorCode::LengthImplausible,
             QT_TRANSLATE_NOOP("ErrorText", "the length on the wire is implausible: %1 bytes"), nullptr},
    Sentence{ErrorCode::FractionOutOfRange,
             QT_TRANSLATE_NOOP("ErrorText", "the time stamp's fraction is a second or more: %1"), nullptr},
    Sentence{ErrorCode::TimeBackwards, QT_TRANSLATE_NOOP("ErrorText", "time goes backwards by %1 s"),
             nullptr},
    Sentence{ErrorCode::TimeOutOfRange,
             QT_TRANSLATE_NOOP("ErrorText", "the time stamp is out of range (1677 to 2262)"), nullptr},
    Sentence{ErrorCode::LinkTypeUnknown,
             QT_TRANSLATE_NOOP("ErrorText", "link type %1 is unknown: only bytes can be shown"), nullptr},
    Sentence{ErrorCode::CompressionDamaged,
             QT_TRANSLATE_NOOP("ErrorText", "the compressed data is damaged: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "Copy or download the file again")},
    Sentence{ErrorCode::CompressionTrailingBytes,
             QT_TRANSLATE_NOOP("ErrorText", "bytes after the end of the compressed data are ignored"),
             nullptr},
    Sentence{ErrorCode::CompressionTooLarge,
             QT_TRANSLATE_NOOP("ErrorText", "reading stopped: the compressed data unpacks to %1"), nullptr},
    Sentence{ErrorCode::PcapHeaderCut, QT_TRANSLATE_NOOP("ErrorText", "the file header is cut: %1"), nullptr},
    Sentence{ErrorCode::PcapVersion, QT_TRANSLATE_NOOP("ErrorText", "unsupported pcap version %1"),
             QT_TRANSLATE_NOOP("ErrorText", "Please send us the file if you think that it is sound")},
    Sentence{ErrorCode::PcapPacketTooLong, QT_TRANSLATE_NOOP("ErrorText", "a packet claims %1"), nullptr},
    Sentence{ErrorCode::PcapConcatenated,
             QT_TRANSLATE_NOOP("ErrorText", "another pcap file begins here and is read on"), nullptr},
    Sentence{ErrorCode::PcapngByteOrder,
             QT_TRANSLATE_NOOP("ErrorText", "a section's byte-order magic is wrong (%1)"), nullptr},
    Sentence{ErrorCode::PcapngVersion,
             QT_TRANSLATE_NOOP("ErrorText", "a section of an unsupported pcapng version: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "Please send us the file if you think that it is sound")},
    Sentence{ErrorCode::PcapngBlockTooShort, QT_TRANSLATE_NOOP("ErrorText", "a block is too short: %1"),
             nullptr},
    Sentence{ErrorCode::PcapngTrailer, QT_TRANSLATE_NOOP("ErrorText", "a block's two lengths differ: %1"),
             nullptr},
    Sentence{
        ErrorCode::PcapngInterfaceUnknown,
        QT_TRANSLATE_NOOP("ErrorText", "the packet names interface %1, which the section does not describe"),
        nullptr},
    Sentence{ErrorCode::PcapngInterfaceLimit,
             QT_TRANSLATE_NOOP("ErrorText", "too many interfaces: those after %1 are ignored"), nullptr},
    Sentence{ErrorCode::PcapngOptions, QT_TRANSLATE_NOOP("ErrorText", "options are damaged: %1"), nullptr},
    Sentence{ErrorCode::PcapngBlockLength,
             QT_TRANSLATE_NOOP("ErrorText", "a block's length is impossible: %1"), nullptr},
    Sentence{ErrorCode::PcapngResolution,
             QT_TRANSLATE_NOOP("ErrorText", "an interface's time stamp resolution: %1"), nullptr},
    Sentence{ErrorCode::PcapngJournal, QT_TRANSLATE_NOOP("ErrorText", "a journal row is damaged: %1"),
             nullptr},
    Sentence{ErrorCode::PcapngMetadata, QT_TRANSLATE_NOOP("ErrorText", "metadata is damaged and ignored: %1"),
             nullptr},
    Sentence{ErrorCode::LessonDamaged, nullptr, nullptr},
    Sentence{ErrorCode::LessonNotFound, QT_TRANSLATE_NOOP("ErrorText", "no such lesson: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "lifeline-lab list shows them all")},
    Sentence{ErrorCode::SettingUnknown, nullptr, nullptr},
    Sentence{ErrorCode::PlayLineWrong, nullptr, nullptr},
    Sentence{ErrorCode::NotRecorded, QT_TRANSLATE_NOOP("ErrorText", "the lesson has no recording: %1"),
             nullptr},
    Sentence{ErrorCode::LabStepFailed, QT_TRANSLATE_NOOP("ErrorText", "the lab could not be set up: %1"),
             QT_TRANSLATE_NOOP("ErrorText", "lifeline-lab doctor says what helps")},
};

QString whatHappened(const Sentence* sentence, const Error& error)
{
    if (sentence == nullptr || sentence->what == nullptr)
        return safe(error.detail);
    const QString what = ErrorText::tr(sentence->what);
    if (what.contains(QStringLiteral("%1")))
        return what.arg(safe(error.detail));
    return error.detail.empty()
        ? what
        : ErrorText::tr("%1: %2", "what happened, detail").arg(what, safe(error.detail));
}

QString where(const Error& error)
{
    const QLocale locale;
    const auto offset = error.offset ? QStringLiteral("0x%1").arg(*error.offset, 0, 16) : QString();
    if (error.packet && error.offset)
        return QLatin1Char(' ')
            + ErrorText::tr("(packet %1, byte offset %2)").arg(locale.toString(*error.packet), offset);
    if (error.packet)
        return QLatin1Char(' ') + ErrorText::tr("(packet %1)").arg(locale.toString(*error.packet));
    if (error.offset)
        return QLatin1Char(' ') + ErrorText::tr("(byte offset %1)").arg(offset);
    return {};
}

QString keptText(std::uint64_t kept)
{
    if (kept == 1)
        return ErrorText::tr("1 packet before it is kept.");
    return ErrorText::tr("%1 packets before it are kept.").arg(QLocale().toString(kept));
}

} // namespace

QString errorText(const Error& error)
{
    const auto found = std::ranges::find(kSentences, error.code, &Sentence::code);
    const Sentence* sentence = found == kSentences.end() ? nullptr : &*found;
    QString text = whatHappened(sentence, error);
    if (error.systemError != 0)
        text += QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error.systemError));
    if (!error.subject.empty())
        text = ErrorText::tr("%1: %2", "file or device, what happened").arg(safe(error.subject), text);
    text += where(error) + QLatin1Char('.');
    if (error.kept > 0)
        text += QLatin1Char(' ') + keptText(error.kept);
    if (sentence != nullptr && sentence->advice != nullptr)
        text += QLatin1Char(' ') + ErrorText::tr(sentence->advice) + QLatin1Char('.');
    return text + QStringLiteral(" [%1]").arg(QString::fromStdString(codeText(error.code)));
}

} // namespace lifeline::text
