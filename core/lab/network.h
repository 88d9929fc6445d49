#pragma once

#include "core/base/side.h"
#include "core/lab/descriptor.h"
#include "core/lab/sandbox.h"
#include "core/lab/steps.h"
#include "core/lessons/lesson.h"

namespace lifeline::lab {

/// Two hosts, each a network namespace with one veth whose other end, the link's, is in ours.
///
/// Static neighbours, offloads off, and each host with a TCP hash table of its own (sock_diag then takes µs).
struct Network {
    Descriptor link; ///< the network namespace of the link's ends
    PerSide<Descriptor> hosts; ///< the two hosts'
    PerSide<int> linkInterface; ///< interface numbers of the link's ends; on a loopback both are lo's
    Rights rights = Rights::Keep; ///< what actors in it do with theirs
    bool isLoopback = false; ///< one host only: both are the same namespace

    /// Builds it from the namespace that the caller is in. On failure steps says where.
    static Network build(Steps& steps, const lessons::Network& wanted,
                         const PerSide<lessons::Sysctls>& sysctls);

private:
    void buildLink(Steps& steps, const lessons::Network& wanted, const PerSide<lessons::Sysctls>& sysctls);
    void buildLoopback(Steps& steps, const lessons::Network& wanted,
                       const PerSide<lessons::Sysctls>& sysctls);
};

} // namespace lifeline::lab
