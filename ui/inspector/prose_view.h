#pragma once

#include "ui/text/prose.h"
#include "ui/theme/theme.h"

#include <QTextBrowser>

#include <cstdint>
#include <vector>

namespace lifeline::inspector {

/// Some prose, and how loud it is.
struct Paragraph {
    text::Prose prose;
    bool isQuiet = false; ///< a remark on the paragraph above it: small, dim, close to it

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// Paragraphs of prose, as high as they are: commands in the fixed font, segments' numbers as links. All of
/// it can be selected and copied. Built without markup, so that no text can be taken for any.
class ProseView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ProseView(QWidget* parent = nullptr);

    void setParagraphs(std::vector<Paragraph> paragraphs);
    void setTheme(const theme::Theme& theme, double zoom);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A segment's number was clicked, or Enter pressed on it.
    void segmentChosen(std::uint32_t step);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void write();
    QTextCharFormat formatOf(const text::Run& run, bool isQuiet) const;

    std::vector<Paragraph> m_paragraphs;
    theme::Theme m_theme;
    double m_zoom = 1;
    mutable int m_measuredWidth = -1; ///< for which m_measuredHeight holds
    mutable int m_measuredHeight = 0;
};

} // namespace lifeline::inspector
