#include "ui/free_play/answer_text.h"

#include "ui/text/safe.h"

#include <QCoreApplication>

#include <array>

namespace lifeline::free_play {

namespace {

struct Answers {
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

struct Meaning {
    const char* call; ///< null: of any
    const char* error;
    const char* sentence;
};

/// The first that fits.
constexpr std::array kMeanings{
    Meaning{"accept", "EAGAIN",
            QT_TRANSLATE_NOOP("Answers",
                              "No connection waits in the accept queue: no handshake is complete yet.")},
    Meaning{"recv", "EAGAIN",
            QT_TRANSLATE_NOOP("Answers", "Nothing to read yet: a call that may wait would wait now.")},
    Meaning{"send", "EAGAIN",
            QT_TRANSLATE_NOOP("Answers", "The send buffer is full: the peer has not acknowledged enough.")},
    Meaning{"connect", "EINPROGRESS",
            QT_TRANSLATE_NOOP("Answers", "The SYN is on its way; the call did not wait for the answer.")},
    Meaning{"connect", "ECONNREFUSED",
            QT_TRANSLATE_NOOP("Answers", "A RST answered the SYN: nobody listens on that port.")},
    Meaning{nullptr, "ECONNREFUSED",
            QT_TRANSLATE_NOOP("Answers", "The peer answered with a RST: nobody listens there.")},
    Meaning{nullptr, "ECONNRESET",
            QT_TRANSLATE_NOOP("Answers", "A RST has come: the connection is gone, with what was not read.")},
    Meaning{nullptr, "ECONNABORTED",
            QT_TRANSLATE_NOOP("Answers", "The connection was reset before it was accepted.")},
    Meaning{nullptr, "EPIPE",
            QT_TRANSLATE_NOOP("Answers",
                              "This end can send no more: it was shut down, or a RST has come before.")},
    Meaning{nullptr, "ETIMEDOUT",
            QT_TRANSLATE_NOOP("Answers", "The kernel gave up: nobody answered after all retransmissions.")},
    Meaning{nullptr, "EHOSTUNREACH",
            QT_TRANSLATE_NOOP("Answers", "An ICMP error has come: no way to that host.")},
    Meaning{nullptr, "ENETUNREACH", QT_TRANSLATE_NOOP("Answers", "No way to that network.")},
    Meaning{nullptr, "ENOTCONN", QT_TRANSLATE_NOOP("Answers", "The socket has no connection.")},
    Meaning{nullptr, "EISCONN", QT_TRANSLATE_NOOP("Answers", "The socket has a connection already.")},
    Meaning{
        nullptr, "EADDRINUSE",
        QT_TRANSLATE_NOOP("Answers", "The port is taken: by a listener, or by a connection in TIME-WAIT.")},
    Meaning{nullptr, "EADDRNOTAVAIL", QT_TRANSLATE_NOOP("Answers", "No local port is free for that.")},
    Meaning{nullptr, "EBADF", QT_TRANSLATE_NOOP("Answers", "There is no such socket.")},
    Meaning{nullptr, "EINVAL",
            QT_TRANSLATE_NOOP("Answers", "The kernel does not take that from a socket in this state.")},
    Meaning{nullptr, "ENOPROTOOPT", QT_TRANSLATE_NOOP("Answers", "The kernel knows no such option here.")},
    Meaning{nullptr, "EINTR", QT_TRANSLATE_NOOP("Answers", "A signal interrupted the call.")},
    Meaning{nullptr, "EMSGSIZE", QT_TRANSLATE_NOOP("Answers", "A packet of that size does not get through.")},
    Meaning{nullptr, "EACCES", QT_TRANSLATE_NOOP("Answers", "Not permitted.")},
    Meaning{nullptr, "EPERM", QT_TRANSLATE_NOOP("Answers", "Not permitted.")},
};

using text::safe;

} // namespace

QString meaningOf(const QString& answer)
{
    const QString call = answer.section(QLatin1Char(' '), 0, 0);
    const QString result = answer.section(QLatin1Char(' '), 2, 2);
    const QString error = answer.section(QLatin1Char(' '), 3, 3);
    if (call == QLatin1String("recv") && result == QLatin1String("0"))
        return Answers::tr("The end of the stream: the peer's FIN has come and everything is read.");
    if (error.isEmpty())
        return {};
    for (const Meaning& meaning : kMeanings)
        if ((meaning.call == nullptr || call == QLatin1String(meaning.call))
            && error == QLatin1String(meaning.error))
            return Answers::tr(meaning.sentence);
    return {};
}

QString answerText(const PlayEntry& entry)
{
    switch (entry.status) {
    case PlayEntry::Status::Sent:
        return Answers::tr("sent");
    case PlayEntry::Status::Begun:
        return Answers::tr("waits: the call has not returned");
    case PlayEntry::Status::Lost:
        return Answers::tr("was never answered: the process is gone");
    case PlayEntry::Status::Failed:
        return Answers::tr("not done: %1").arg(safe(entry.answer));
    case PlayEntry::Status::Done:
        break;
    }
    if (entry.answer.isEmpty())
        return Answers::tr("done");
    const QString meaning = meaningOf(entry.answer);
    return meaning.isEmpty()
        ? safe(entry.answer)
        : Answers::tr("%1. %2", "a call's result and its meaning").arg(safe(entry.answer), meaning);
}

} // namespace lifeline::free_play
