#include "app/lifeline_capture/interruption.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <initializer_list>
#include <sys/eventfd.h>
#include <unistd.h>

namespace lifeline {
namespace {

int event = -1; // a signal handler has no other way to say something
volatile std::sig_atomic_t came = 0;

void onSignal(int signal)
{
    if (came != 0)
        _exit(128 + signal);
    came = 1;
    const int before = errno;
    const std::uint64_t one = 1;
    static_cast<void>(write(event, &one, sizeof one) == 0);
    errno = before;
}

} // namespace

int interruptions()
{
    event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct sigaction action { };
    action.sa_handler = &onSignal;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
    return event;
}

} // namespace lifeline
