// What the keys of a teacher and of a presenter remote do.
#include "ui/presenter/presenter_view.h"

#include "ui/presenter/answer_sheet.h"
#include "ui/text/question_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace lifeline::presenter {

namespace {

constexpr std::array kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
constexpr int kLevels = 3; ///< of questions

} // namespace

void PresenterView::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat())
        return; // one step a press
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(plainSheet(answerSheetOf(m_presentation)));
        say(tr("The answers are copied."));
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
    const bool isBack = event.key() == Qt::Key_Left || event.key() == Qt::Key_Up
        || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_P || event.key() == Qt::Key_PageUp;
    if (scrollAnswers(event, isBack))
        return true;
    const bool sawAnswers = showsAnswers();
    setOverlay(Overlay::None);
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

/// Goes through the answers as long as there are more in that direction.
bool PresenterView::scrollAnswers(const QKeyEvent& event, bool isBack)
{
    const bool isLong = m_pages.hasMoreAbove() || m_pages.hasMoreBelow();
    if (m_overlay != Overlay::Answers || !isLong || (!isBack && !m_pages.hasMoreBelow()))
        return false;
    if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
        m_pages.scrollRows(isBack ? -1 : 1);
    else
        m_pages.scrollPage(isBack);
    update();
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
        if (m_board.wantsDiagram() && m_board.metrics().diagram.isEmpty())
            say(tr("This screen is too narrow for the state diagram."));
        break;
    case Qt::Key_T: {
        teaching::Level most = m_presentation.asking().most;
        m_presentation.setAsking({!m_presentation.asking().isOn, most});
        sayAsking();
        break;
    }
    case Qt::Key_L: { // how much is asked
        const Asking& asking = m_presentation.asking();
        if (asking.isOn)
            m_presentation.setAsking(
                {true, static_cast<teaching::Level>((static_cast<int>(asking.most) + 1) % kLevels)});
        sayAsking();
        break;
    }
    case Qt::Key_I:
        setOnWhite(!m_isOnWhite);
        break;
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
        saySpeed();
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
    saySpeed();
}

void PresenterView::saySpeed()
{
    const double speed = m_presentation.speed();
    say(speed > 0 ? tr("Speed %1×").arg(speed) : tr("Speed: no flight"));
}

void PresenterView::sayAsking()
{
    const Asking& asking = m_presentation.asking();
    say(asking.isOn ? tr("Questions: on, level %1 of %2 (%3)")
                          .arg(static_cast<int>(asking.most) + 1)
                          .arg(kLevels)
                          .arg(text::levelText(asking.most))
                    : tr("Questions are off (T)"));
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

} // namespace lifeline::presenter
