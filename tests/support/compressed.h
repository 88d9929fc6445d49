#pragma once

#include "core/base/byte_reader.h"

#include <lz4frame.h>
#include <vector>
#include <zstd.h>

namespace lifeline::test {

/// The octets as one zstd frame with a checksum. The test links PkgConfig::ZSTD.
inline std::vector<std::byte> zstdFrame(Bytes bytes)
{
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    std::vector<std::byte> out(ZSTD_compressBound(bytes.size()));
    ZSTD_inBuffer from{bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer into{out.data(), out.size(), 0};
    ZSTD_compressStream2(context, &into, &from, ZSTD_e_end);
    out.resize(into.pos);
    ZSTD_freeCCtx(context);
    return out;
}

/// The octets as one lz4 frame of 64 KiB blocks with a checksum. The test links PkgConfig::LZ4.
inline std::vector<std::byte> lz4Frame(Bytes bytes)
{
    LZ4F_preferences_t preferences{};
    preferences.frameInfo.contentChecksumFlag = LZ4F_contentChecksumEnabled;
    std::vector<std::byte> out(LZ4F_compressFrameBound(bytes.size(), &preferences));
    out.resize(LZ4F_compressFrame(out.data(), out.size(), bytes.data(), bytes.size(), &preferences));
    return out;
}

} // namespace lifeline::test
