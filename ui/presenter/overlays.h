#pragma once

#include "ui/presenter/answer_pages.h"
#include "ui/presenter/board_metrics.h"
#include "ui/presenter/caption_text.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QSizeF>

namespace lifeline::presenter {

/// The answers of a run, over the board.
void paintAnswers(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme,
                  const QSizeF& size, const QString& summary, const AnswerPages& pages);

/// All that a caption says, in letters of the size that has room for it.
void paintWholeCaption(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme,
                       const QSizeF& size, const QString& title, const CaptionText& caption);

/// Every key of a presentation and what it does, over the board.
void paintKeys(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme, const QSizeF& size);

/// A short notice over the board, below its title: what a key has changed.
void paintToast(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme, const QSizeF& size,
                const QString& words);

} // namespace lifeline::presenter
