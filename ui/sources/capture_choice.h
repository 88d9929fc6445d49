#pragma once

#include <QString>
#include <QStringList>

namespace lifeline::sources {

/// What a user chose to capture, and how.
struct CaptureChoice {
    QString device; ///< "eth0"; empty: none yet
    QString filter; ///< pcap-filter(7), or empty
    bool isPromiscuous = true;
    int snapLength = 0; ///< octets of a packet that are kept; 0: all
    bool isKept = false; ///< in files of their own, beside being shown
    QString file; ///< the name that these files are made of
    int megabytes = 0; ///< of a file, then the next begins; 0: no limit
    int minutes = 0; ///< of a file
    int files = 0; ///< that are kept, the oldest goes; 0: all

    /// What lifeline-capture is called with.
    QStringList arguments() const;

    /// The last choice, or the default.
    static CaptureChoice remembered();
    void remember() const;
};

} // namespace lifeline::sources
