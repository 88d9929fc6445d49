#pragma once

namespace lifeline::lab {

// The steps that advice is known for.
inline constexpr const char* kUserNamespaceStep = "user namespace (unshare CLONE_NEWUSER)";
inline constexpr const char* kSetgroupsStep = "group rights given up (/proc/self/setgroups)";
inline constexpr const char* kUserMapStep = "user map (/proc/self/uid_map)";
inline constexpr const char* kNetworkNamespaceStep = "network namespace (unshare CLONE_NEWNET)";
inline constexpr const char* kProcessNamespaceStep = "process namespace (unshare CLONE_NEWPID)";
inline constexpr const char* kVethStep = "veth pair to the client (rtnetlink)";
inline constexpr const char* kPacketSocketStep = "packet socket on the link (AF_PACKET)";
inline constexpr const char* kSocketStateStep = "state of a listening socket (sock_diag)";
/// Begins the step that sets one: "sysctl net.ipv4.tcp_sack = 0 (client)".
inline constexpr const char* kSysctlStep = "sysctl ";
inline constexpr const char* kSandboxStep = "sandbox of an actor (seccomp)";

} // namespace lifeline::lab
