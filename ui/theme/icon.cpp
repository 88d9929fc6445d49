#include "ui/theme/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace lifeline::theme {
namespace {

/// Paints an SVG whose ink is "currentColor" in a colour by mode, at whatever size is asked.
class TintedSvg : public QIconEngine {
public:
    struct Tints {
        QColor normal;
        QColor selected;
        QColor disabled;
    };

    TintedSvg(QByteArray source, Tints tints) : m_source(std::move(source)), m_tints(std::move(tints)) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray source = m_source;
        source.replace("currentColor", tint(mode, state).name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(source);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new TintedSvg(*this); }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_tints.disabled;
        return mode == QIcon::Selected || state == QIcon::On ? m_tints.selected : m_tints.normal;
    }

    QByteArray m_source;
    Tints m_tints;
};

QIcon load(const QString& name, TintedSvg::Tints tints)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon is called %s", qUtf8Printable(name));
        return {};
    }
    return QIcon(new TintedSvg(file.readAll(), std::move(tints)));
}

} // namespace

QIcon icon(const QString& name, const Theme& theme)
{
    return load(name, {theme.text, theme.accent, blended(theme.panel, theme.dim, 0.6)});
}

QIcon icon(const QString& name, const QColor& tint) { return load(name, {tint, tint, tint}); }

} // namespace lifeline::theme
