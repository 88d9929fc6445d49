#include "tests/ui/lives.h"

namespace lifeline::test {

std::shared_ptr<const trace::Life> lifeWithOptions(std::string_view script)
{
    trace::Life life = lifeFrom(script);
    for (trace::Step& step : life.steps) {
        packet::TcpOptions options;
        options.timestamps = packet::TcpTimestamps{1, 2};
        step.wire.window = 502;
        if (step.wire.flags.syn()) {
            options.maximumSegmentSize = 1460;
            options.sackPermitted = true;
            options.windowScale = 7;
            step.wire.window = step.wire.from == Side::Client ? 64240 : 65160;
        }
        life.options.append(options);
        step.wire.details = static_cast<std::uint32_t>(life.options.size());
    }
    return std::make_shared<const trace::Life>(std::move(life));
}

const std::string_view kOneSided = R"(
    0.000 > S  0(0)             client SYN-SENT     server SYN-RECEIVED by 2
    0.020 < S. 0(0) ack 1       client ESTABLISHED by 3
    0.020 > .  1(0) ack 1       server ~ESTABLISHED
    0.021 > P. 1(500) ack 1
    0.041 < .  1(0) ack 501
    0.090 < P. 1(1448) ack 501
    0.090 < P. 1449(1448) ack 501
    0.091 > .  501(0) ack 2897
    0.300 > F. 501(0) ack 2897  client FIN-WAIT-1   server CLOSE-WAIT by 10
    0.320 < F. 2897(0) ack 502  server LAST-ACK     client ~TIME-WAIT
    0.320 > .  502(0) ack 2898  server ~CLOSED
)";

const std::string_view kLostSyn = R"(
    0.0000 server listen(3, 128) = 0
    0.0000 client connect(10.0.0.2:9292)
    0.0000 > S  0(0)        lost             client SYN-SENT
    1.0130 > S  0(0)        arrives 1.0230   server SYN-RECEIVED
    1.0232 < S. 0(0) ack 1  arrives 1.0334   client ESTABLISHED
    1.0335 client connect = 0
    1.0336 > .  1(0) ack 1  arrives 1.0437   server ESTABLISHED
    1.0438 server accept = 4
    1.0536 client send(5) = 5
    1.0537 > P. 1(5) ack 1  arrives 1.0639
    1.0640 server recv = 5
    1.0641 < P. 1(5) ack 6  arrives 1.0739
)";

const std::string_view kSimultaneousClose = R"(
    0.000 > S  0(0)         arrives 0.050   client SYN-SENT     server SYN-RECEIVED
    0.050 < S. 0(0) ack 1   arrives 0.100   client ESTABLISHED
    0.100 > .  1(0) ack 1   arrives 0.150   server ESTABLISHED
    0.300 client close() = 0
    0.300 > F. 1(0) ack 1   arrives 0.350   client FIN-WAIT-1   server CLOSING
    0.310 server close() = 0
    0.310 < F. 1(0) ack 1   arrives 0.360   server FIN-WAIT-1   client CLOSING
    0.350 < .  2(0) ack 2   arrives 0.400   client TIME-WAIT
    0.360 > .  2(0) ack 2   arrives 0.410   server TIME-WAIT
    60.410 server CLOSED
)";

const std::string_view kMuchTrouble = R"(
    0.000 > S  0(0)             arrives 0.010   client SYN-SENT     server SYN-RECEIVED
    0.010 < S. 0(0) ack 1       arrives 0.020   client ESTABLISHED
    0.020 > .  1(0) ack 1       arrives 0.030   server ESTABLISHED
    0.100 > .  1(1000) ack 1    lost
    0.101 > .  1001(1000) ack 1 arrives 0.111
    0.102 > .  2001(1000) ack 1 arrives 0.112
    0.103 > .  3001(1000) ack 1 arrives 0.113
    0.111 < .  1(0) ack 1       arrives 0.121
    0.112 < .  1(0) ack 1       arrives 0.122
    0.113 < .  1(0) ack 1       arrives 0.123
    0.124 > .  1(1000) ack 1    arrives 0.134
    0.134 < .  1(0) ack 4001    arrives 0.144
    0.200 > P. 4001(100) ack 1  lost
    0.420 > P. 4001(100) ack 1  lost
    0.860 > P. 4001(100) ack 1  arrives 0.870
    0.870 < .  1(0) ack 4101    arrives 0.880
    0.900 > F. 4101(0) ack 1    arrives 0.910   client FIN-WAIT-1   server CLOSE-WAIT
    0.910 < R. 1(0) ack 4102    arrives 0.920   client CLOSED       server CLOSED
)";

const std::string_view kLongTexts = R"(
    0.0000 client connect([fd00:1234:5678:9abc:def0:1234:5678:9abc]:9292)
    0.0001 > S  0(0)         arrives 0.0101  client SYN-SENT     server SYN-RECEIVED
    0.0102 < S. 0(0) ack 1   arrives 0.0202  client ESTABLISHED
    0.0203 > .  1(0) ack 1   arrives 0.0303  server ESTABLISHED
    0.0204 client connect = 0
    0.0304 server accept(3, 10.0.0.1:50139) = 4
    0.0305 client setsockopt(3, SOL_SOCKET, SO_LINGER, on 0 s) = 0
    0.0306 server setsockopt(4, IPPROTO_TCP, TCP_NODELAY, 1) = 0
    0.0400 > P. 1(1000000000) ack 1 arrives 0.0500
    0.0401 > P. 1000000001(1000000000) ack 1 arrives 0.0501
    0.0502 < .  1(0) ack 2000000001 arrives 0.0602
    0.0700 client close() = 0
    0.0701 > R. 2000000001(0) ack 1 arrives 0.0801  client CLOSED  server CLOSED
    0.0900 server recv(4096) = -1 ECONNRESET
    0.0910 server send(5) = -1 EPIPE
)";

} // namespace lifeline::test
