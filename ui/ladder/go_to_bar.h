#pragma once

#include "ui/ladder/bar.h"

#include <cstdint>

namespace lifeline::ladder {

/// Takes a place to go to; what is wrong with it is said beside it.
class GoToBar : public Bar {
    Q_OBJECT

public:
    explicit GoToBar(QWidget* parent = nullptr);

    void refuse(const QString& problem);

Q_SIGNALS:
    void asked(const QString& typed);
};

} // namespace lifeline::ladder
