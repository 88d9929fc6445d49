#include "tests/lab/lab_test.h"

#include <gmock/gmock.h>

namespace lifeline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Free play: lines and pauses as a shell writes them, and all that was answered.
class FreePlay : public LabTest {
protected:
    std::string play(const std::string& commands) const
    {
        return lab.shell("(" + commands + ") | lab play").output;
    }
};

const std::string kOpen =
    "echo 'server listen port=9292'; sleep 0.2; echo 'client connect port=9292'; sleep 0.3; ";

TEST_F(FreePlay, TellsWhatTheLinkHoldsAndLetsOneFrameGo)
{
    const std::string said =
        play("echo 'link hold from=client what=syn'; " + kOpen + "echo 'link release frame=1'; sleep 0.2");
    EXPECT_THAT(said, HasSubstr("* acted 1 1\n"));
    EXPECT_THAT(said, HasSubstr("* held 1 client SYN\n"));
    EXPECT_THAT(said, HasSubstr("4 done\n"));
    EXPECT_THAT(said, HasSubstr("* gone 1\n"));
    EXPECT_THAT(said, HasSubstr("3 done: connect = 0\n"));
    EXPECT_THAT(said, HasSubstr("\"line 1\"")); // what the recording calls the rule
}

TEST_F(FreePlay, DropsAFrameThatIsHeldAndOneThatIsUnderWay)
{
    const std::string said =
        play(kOpen
             + "echo 'link delay of=client time=2s'; echo 'client send text=one'; sleep 0.2; "
               "echo 'link hold frame=4'; sleep 0.1; echo 'link drop frame=4'; sleep 0.1; "
               "echo 'link drop frame=4'; echo 'client close'; sleep 0.1; "
               "echo 'link drop frame=5'; sleep 0.1");
    EXPECT_THAT(said, HasSubstr("* sent 4 client PSH ACK of 3 octets\n"));
    EXPECT_THAT(said, HasSubstr("* held 4 client PSH ACK of 3 octets\n"));
    EXPECT_THAT(said, HasSubstr("* gone 4\n"));
    EXPECT_THAT(said, HasSubstr("7 error: no frame 4 is under way or held\n"));
    EXPECT_THAT(said, HasSubstr("* gone 5\n"));
    EXPECT_THAT(said, HasSubstr("lost: it was dropped by hand"));
}

TEST_F(FreePlay, ARuleThatIsDisarmedActsOnNothing)
{
    const std::string said = play("echo 'link drop from=client what=syn'; echo 'link rule name=\"line 1\" "
                                  "active=false'; "
                                  + kOpen);
    EXPECT_THAT(said,
                AllOf(HasSubstr("2 done\n"), HasSubstr("4 done: connect = 0\n"), Not(HasSubstr("acted"))));
}

TEST_F(FreePlay, ARuleForAllFramesIsNotToldOfEach)
{
    const std::string said = play("echo 'link hold from=server nth=\"1+\"'; " + kOpen);
    EXPECT_THAT(said, AllOf(HasSubstr("* held 2 server SYN-ACK\n"), Not(HasSubstr("acted"))));
}

} // namespace
} // namespace lifeline::test
