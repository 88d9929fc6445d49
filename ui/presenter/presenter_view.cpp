#include "ui/presenter/presenter_view.h"

#include "ui/presenter/answer_sheet.h"
#include "ui/presenter/overlays.h"

#include <QAccessible>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::presenter {

namespace {

constexpr int kFrame = 16; ///< milliseconds
constexpr double kScrollTime = 0.18; ///< seconds in which most of a way is scrolled
constexpr std::array kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
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
    connect(&m_presentation, &Presentation::changed, this, &PresenterView::onChanged);
}

void PresenterView::setOnWhite(bool on)
{
    m_isOnWhite = on;
    m_theme = on ? theme::Theme::projectorOnWhite() : theme::Theme::projector();
    refit();
}

void PresenterView::refit()
{
    m_board.fit(size(), m_theme);
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
        paintAnswers(painter, m_board.metrics(), m_theme, size(), answerSheetOf(m_presentation));
    else if (m_overlay == Overlay::Keys)
        paintKeys(painter, m_board.metrics(), m_theme, size());
    else if (m_overlay == Overlay::Caption)
        paintWholeCaption(painter, m_board.metrics(), m_theme, size(), m_presentation.subject().title,
                          m_board.wholeCaption());
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

void PresenterView::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat())
        return; // one step a press
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(plainSheet(answerSheetOf(m_presentation)));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_overlay != Overlay::None)
            setOverlay(Overlay::None);
        else
            Q_EMIT left();
        return;
    }
    const bool wasCovered = m_cover != Cover::None;
    if (turnPage(*event) || toggle(*event) || answerByKey(*event))
        return;
    if (!wasCovered)
        QWidget::keyPressEvent(event);
}

bool PresenterView::turnPage(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_N:
    case Qt::Key_PageDown:
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_P:
    case Qt::Key_PageUp:
        break;
    case Qt::Key_F5:
    case Qt::Key_Home:
        m_cover = Cover::None;
        setOverlay(Overlay::None);
        m_presentation.restart();
        return true;
    default:
        return false;
    }
    if (m_cover != Cover::None) { // what a covered screen shows next is what it showed before
        m_cover = Cover::None;
        update();
        return true;
    }
    const bool sawAnswers = showsAnswers();
    setOverlay(Overlay::None);
    const bool isBack = event.key() == Qt::Key_Left || event.key() == Qt::Key_Up
        || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_P || event.key() == Qt::Key_PageUp;
    if (isBack)
        m_presentation.back();
    else if (m_presentation.isAtEnd() && !sawAnswers && !m_presentation.replies().empty())
        setOverlay(Overlay::Answers); // what is left to show
    else if (m_presentation.hasSequel())
        Q_EMIT connectionWanted(+1);
    else
        m_presentation.next();
    return true;
}

bool PresenterView::toggle(const QKeyEvent& event)
{
    const auto cover = [this](Cover wanted) { m_cover = m_cover == wanted ? Cover::None : wanted; };
    const auto overlay = [this](Overlay wanted) { setOverlay(m_overlay == wanted ? Overlay::None : wanted); };
    switch (event.key()) {
    case Qt::Key_B:
    case Qt::Key_Period:
        cover(Cover::Black);
        break;
    case Qt::Key_W:
    case Qt::Key_Comma:
        cover(Cover::White);
        break;
    case Qt::Key_Q:
        m_presentation.answer();
        break;
    case Qt::Key_I:
        setOnWhite(!m_isOnWhite);
        break;
    case Qt::Key_Z:
        m_board.setEnlarged(!m_board.isEnlarged());
        break;
    case Qt::Key_R:
        m_showsRing = !m_showsRing;
        setCursor(m_showsRing ? Qt::BlankCursor : Qt::ArrowCursor);
        break;
    case Qt::Key_D:
        m_board.setWantsDiagram(!m_board.wantsDiagram());
        refit();
        break;
    case Qt::Key_T: {
        teaching::Level most = m_presentation.asking().most;
        m_presentation.setAsking({!m_presentation.asking().isOn, most});
        break;
    }
    case Qt::Key_L: { // how much is asked
        const Asking& asking = m_presentation.asking();
        const auto next = static_cast<teaching::Level>((static_cast<int>(asking.most) + 1) % 3);
        m_presentation.setAsking({true, next});
        break;
    }
    case Qt::Key_C:
        m_cover = Cover::None;
        setOverlay(Overlay::None);
        Q_EMIT connectionWanted(event.modifiers() & Qt::ShiftModifier ? -1 : +1);
        break;
    case Qt::Key_S:
        overlay(Overlay::Answers);
        break;
    case Qt::Key_M:
        overlay(Overlay::Caption);
        break;
    case Qt::Key_Question:
    case Qt::Key_F1:
        overlay(Overlay::Keys);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        changeSpeed(+1);
        break;
    case Qt::Key_Minus:
        changeSpeed(-1);
        break;
    case Qt::Key_0:
        m_presentation.setSpeed(m_presentation.speed() > 0 ? 0 : 1);
        break;
    default:
        return false;
    }
    update();
    return true;
}

void PresenterView::changeSpeed(int notches)
{
    const auto at =
        std::lower_bound(kSpeeds.begin(), kSpeeds.end(), m_presentation.speed()) - kSpeeds.begin();
    const auto last = static_cast<std::ptrdiff_t>(kSpeeds.size()) - 1;
    m_presentation.setSpeed(
        kSpeeds[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + notches, 0, last))]);
}

/// 1 to 4: by the key's place, since Shift gives another sign on every keyboard.
bool PresenterView::answerByKey(const QKeyEvent& event)
{
    constexpr std::array kShifted{Qt::Key_Exclam, Qt::Key_At, Qt::Key_NumberSign, Qt::Key_Dollar};
    for (std::size_t i = 0; i < kMostChoices; ++i) {
        const bool isDigit = event.key() == Qt::Key_1 + static_cast<int>(i);
        if (!isDigit && event.key() != kShifted[i])
            continue;
        if (event.modifiers() & Qt::ControlModifier)
            m_presentation.raiseHands(i, -1);
        else if (!isDigit || (event.modifiers() & Qt::ShiftModifier))
            m_presentation.raiseHands(i, +1);
        else
            m_presentation.choose(i);
        return true;
    }
    return false;
}

void PresenterView::setOverlay(Overlay overlay)
{
    m_overlay = overlay;
    describe();
    update();
}

void PresenterView::mousePressEvent(QMouseEvent* event)
{
    const std::vector<QRectF>& boxes = m_board.choiceBoxes();
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i].contains(event->position())) {
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
    for (std::size_t i = 0; i < caption.choices.size(); ++i)
        all << QStringLiteral("%1: %2").arg(i + 1).arg(caption.choices[i].text);
    all.removeAll(QString());
    const QString name = all.join(QLatin1Char(' '));
    if (accessibleName() == name)
        return;
    setAccessibleName(name);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace lifeline::presenter
