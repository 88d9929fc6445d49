#include "ui/presenter/presenter_view.h"

#include "ui/presenter/answer_sheet.h"
#include "ui/presenter/overlays.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace lifeline::presenter {

namespace {

constexpr int kFrame = 16; ///< milliseconds
constexpr double kScrollTime = 0.18; ///< seconds in which most of a way is scrolled
constexpr int kToast = 2000; ///< milliseconds
constexpr double kRing = 0.045; ///< radius, of the screen's height

} // namespace

PresenterView::PresenterView(std::function<Time()> now, QWidget* parent)
    : QWidget(parent),
      m_board(m_presentation),
      m_now(std::move(now))
{
    setObjectName(QStringLiteral("presenter"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    if (!m_now) {
        m_machine.start();
        m_now = [this] { return Time{m_machine.nsecsElapsed()}; };
    }
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, &PresenterView::tick);
    m_toastTimer.setSingleShot(true);
    m_toastTimer.setInterval(kToast);
    connect(&m_toastTimer, &QTimer::timeout, this, [this] {
        m_toast.clear();
        update();
    });
    connect(&m_presentation, &Presentation::changed, this, &PresenterView::onChanged);
}

void PresenterView::setOnWhite(bool on)
{
    m_isOnWhite = on;
    m_theme = on ? theme::Theme::projectorOnWhite() : theme::Theme::projector();
    refit();
}

/// Says what a key has changed where that is not to be seen.
void PresenterView::say(const QString& words)
{
    m_toast = words;
    m_toastTimer.start();
    update();
}

void PresenterView::refit()
{
    m_board.fit(size(), m_theme);
    if (m_overlay == Overlay::Answers)
        m_pages = AnswerPages(answerSheetOf(m_presentation), m_board.metrics(), size());
    m_life = m_presentation.subject().life;
    update();
}

void PresenterView::onChanged()
{
    if (m_life != m_presentation.subject().life)
        refit();
    else
        m_board.update();
    run();
    describe();
    update();
}

/// Starts the clock while something moves.
void PresenterView::run()
{
    if (m_timer.isActive())
        return;
    if (m_presentation.speed() <= 0) {
        m_board.scroll(1);
        return;
    }
    m_last = m_now();
    m_timer.start();
}

void PresenterView::tick()
{
    const Time now = m_now();
    const Time elapsed = now - m_last;
    m_last = now;
    const bool flies = m_presentation.isFlying() && !m_presentation.isHeld();
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const bool scrolls = m_board.scroll(seconds / kScrollTime);
    if (flies)
        m_presentation.advance(elapsed); // paints
    else
        update();
    if (!scrolls && !(m_presentation.isFlying() && !m_presentation.isHeld()))
        m_timer.stop();
}

void PresenterView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_cover != Cover::None) {
        painter.fillRect(rect(), m_cover == Cover::Black ? Qt::black : Qt::white);
        return;
    }
    m_board.paint(painter);
    if (m_overlay == Overlay::Answers)
        paintAnswers(painter, m_board.metrics(), m_theme, size(), summaryOf(answerSheetOf(m_presentation)),
                     m_pages);
    else if (m_overlay == Overlay::Keys)
        paintKeys(painter, m_board.metrics(), m_theme, size());
    else if (m_overlay == Overlay::Caption)
        paintWholeCaption(painter, m_board.metrics(), m_theme, size(), m_presentation.subject().title,
                          m_board.wholeCaption());
    if (!m_toast.isEmpty())
        paintToast(painter, m_board.metrics(), m_theme, size(), m_toast);
    if (m_showsRing) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, std::max(3.0, height() / 180.0)));
        painter.drawEllipse(m_pointer, kRing * height(), kRing * height());
    }
}

void PresenterView::resizeEvent(QResizeEvent*) { refit(); }

bool PresenterView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // every key is ours: none is a menu's
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PresenterView::setOverlay(Overlay overlay)
{
    m_overlay = overlay;
    if (m_overlay == Overlay::Answers)
        m_pages = AnswerPages(answerSheetOf(m_presentation), m_board.metrics(), size());
    describe();
    update();
}

void PresenterView::mousePressEvent(QMouseEvent* event)
{
    const std::vector<QRectF>& boxes = m_board.choiceBoxes();
    const bool isAsking =
        m_board.caption().isAsking() && m_cover == Cover::None && m_overlay == Overlay::None;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (isAsking && boxes[i].contains(event->position())) {
            if (event->button() == Qt::RightButton)
                m_presentation.raiseHands(i, +1);
            else
                m_presentation.choose(i);
            return;
        }
    if (m_cover != Cover::None) {
        m_cover = Cover::None;
        update();
    } else if (event->button() == Qt::LeftButton) {
        m_presentation.next();
    } else if (event->button() == Qt::RightButton) {
        m_presentation.back();
    }
}

void PresenterView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_showsRing)
        update();
}

void PresenterView::closeEvent(QCloseEvent* event)
{
    Q_EMIT left();
    event->accept();
}

/// What a screen reader says: the caption, and the choices.
void PresenterView::describe()
{
    const CaptionText& caption = m_board.wholeCaption();
    QStringList all{caption.strong, caption.plain, caption.sentence};
    for (std::size_t i = 0; i < caption.choices.size(); ++i) {
        const ShownChoice& choice = caption.choices[i];
        const QString words = QStringLiteral("%1: %2").arg(i + 1).arg(choice.text);
        all << (choice.isRight.value_or(false) ? tr("%1, the right answer", "a choice").arg(words) : words);
    }
    all.removeAll(QString());
    const QString name = all.join(QLatin1Char(' '));
    if (accessibleName() == name)
        return;
    setAccessibleName(name);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace lifeline::presenter
