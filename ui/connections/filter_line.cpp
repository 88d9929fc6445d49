#include "ui/connections/filter_line.h"

#include "core/filter/completion.h"
#include "ui/connections/filter_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/own_keys.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSettings>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>

namespace lifeline::connections {

namespace {

const QString kHistoryKey = QStringLiteral("filter/history");
constexpr int kRemembered = 20;
constexpr int kNarrowest = 16; // characters
constexpr int kUsual = 52;
constexpr int kInset = 8;

/// A place in UTF-8, in QString's units.
int placeOf(const QByteArray& utf8, std::size_t octets)
{
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(octets))).size());
}

} // namespace

FilterLine::FilterLine(QWidget* parent)
    : QLineEdit(parent),
      m_count(new QLabel(this)),
      m_completer(new QCompleter(this)),
      m_candidates(new QStringListModel(this))
{
    setObjectName(QStringLiteral("filterLine"));
    new widgets::OwnKeys(*this, [](const QKeyEvent& key) { // not "Stop" and "Run lesson"
        return widgets::isEnter(key) || key.key() == Qt::Key_Escape;
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxLength(static_cast<int>(filter::kLongestFilter) + 1); // one more, so that it is said
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::WindowText); // in an editor it would be Text
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("filterCandidates"));
    m_completer->popup()->setFrameStyle(QFrame::Box | QFrame::Plain);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterLine::take);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::parse);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::offerCompletion);
    retranslate();
}

void FilterLine::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_small = theme.interfaceFont(theme::TextSize::Small, zoom);
    setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    m_completer->popup()->setFont(font());
    QPalette framed = m_completer->popup()->palette();
    framed.setColor(QPalette::WindowText, theme.dim); // a plain frame's colour
    m_completer->popup()->setPalette(framed);
    m_count->setFont(m_small);
    theme::paintWith(*m_count, theme.dim);
    updateGeometry();
    underline();
    placeCount();
    showSentence();
}

QSize FilterLine::sizeHint() const
{
    return {kUsual * fontMetrics().horizontalAdvance(QLatin1Char('0')), QLineEdit::sizeHint().height()};
}

QSize FilterLine::minimumSizeHint() const
{
    return {kNarrowest * fontMetrics().horizontalAdvance(QLatin1Char('0')), QLineEdit::sizeHint().height()};
}

void FilterLine::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterLine::setCount(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    const QLocale locale;
    m_count->setText(all == 0 ? QString()
                              : tr("%1 of %Ln connection(s)", nullptr, all).arg(locale.toString(shown)));
    placeCount();
}

void FilterLine::setProgress(int percent)
{
    m_count->setText(tr("looking… %1 %").arg(percent));
    placeCount();
}

void FilterLine::setVocabulary(const filter::Vocabulary& vocabulary) { m_vocabulary = vocabulary; }

void FilterLine::setNames(const state::AddressNames& names)
{
    const auto take = [this, &names] {
        m_names.clear();
        for (const auto& [address, name] : names.all())
            m_names.push_back({address, name.toStdString()});
        if (!text().isEmpty())
            parse();
    };
    connect(&names, &state::AddressNames::changed, this, take);
    take();
}

/// The count stands inside, where it leaves room to type.
void FilterLine::placeCount()
{
    m_count->adjustSize();
    const int wanted = m_count->width() + kInset;
    const bool hasRoom = !m_count->text().isEmpty() && wanted * 2 < width();
    m_count->setVisible(hasRoom);
    setTextMargins(0, 0, hasRoom ? wanted : 0, 0);
    m_count->move(width() - wanted, (height() - m_count->height()) / 2);
}

void FilterLine::parse()
{
    const QByteArray utf8 = text().toUtf8();
    const auto filter = filter::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())}, m_names);
    if (filter)
        m_fault.reset();
    else
        m_fault = filter.error();
    Q_EMIT faultChanged(m_fault.has_value());
    underline();
    showSentence();
    if (filter)
        Q_EMIT filterChanged((*filter)->isEmpty() ? nullptr : *filter);
}

/// A QLineEdit formats its text only as an input method does; places count from the cursor there.
void FilterLine::underline()
{
    QList<QInputMethodEvent::Attribute> marks;
    if (m_fault && !isUnfinished(*m_fault)) {
        const QByteArray utf8 = text().toUtf8();
        const int begin = placeOf(utf8, m_fault->column);
        const int end = std::max(placeOf(utf8, m_fault->column + m_fault->length), begin + 1);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.trouble);
        format.setForeground(m_theme.trouble);
        marks.append({QInputMethodEvent::TextFormat, begin - cursorPosition(), end - begin, format});
    }
    QInputMethodEvent event(QString(), marks);
    QLineEdit::inputMethodEvent(&event);
}

void FilterLine::showSentence()
{
    const QString sentence = m_fault ? faultText(*m_fault) : QString();
    setToolTip(sentence);
    const bool wanted = m_fault && hasFocus() && !m_completer->popup()->isVisible();
    if (m_sentence == nullptr || m_sentence->window() != window()) {
        if (!wanted)
            return;
        m_sentence = new QLabel(window());
        m_sentence->setObjectName(QStringLiteral("filterSentence"));
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setWordWrap(true);
        m_sentence->setMargin(kInset);
        m_sentence->setAutoFillBackground(true);
        m_sentence->setFrameShape(QFrame::Box);
        m_sentence->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_sentence->setVisible(wanted);
    if (!wanted)
        return;
    QPalette colours = m_sentence->palette();
    colours.setColor(QPalette::Window, m_theme.raised);
    colours.setColor(QPalette::WindowText, isUnfinished(*m_fault) ? m_theme.dim : m_theme.trouble);
    m_sentence->setPalette(colours);
    m_sentence->setFont(m_small);
    m_sentence->setText(sentence);
    m_sentence->setFixedWidth(width());
    m_sentence->setFixedHeight(m_sentence->heightForWidth(width()));
    m_sentence->move(mapTo(window(), QPoint(0, height() + 2)));
    m_sentence->raise();
}

void FilterLine::offerCompletion()
{
    const QByteArray utf8 = text().toUtf8();
    const QByteArray before = text().left(cursorPosition()).toUtf8();
    const filter::Completion completion =
        filter::complete({utf8.constData(), static_cast<std::size_t>(utf8.size())},
                         static_cast<std::size_t>(before.size()), m_vocabulary);
    QStringList candidates;
    for (const std::string& candidate : completion.candidates)
        candidates.append(QString::fromStdString(candidate));
    m_candidates->setStringList(candidates);
    m_replacedBegin = placeOf(utf8, completion.begin);
    m_replacedEnd = placeOf(utf8, completion.end);
    if (candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    if (m_sentence != nullptr)
        m_sentence->hide(); // the candidates say more
    QAbstractItemView& popup = *m_completer->popup();
    QRect below = cursorRect();
    below.setLeft(std::max(0,
                           below.left()
                               - fontMetrics().horizontalAdvance(
                                   text().mid(m_replacedBegin, cursorPosition() - m_replacedBegin))));
    below.setBottom(height());
    below.setWidth(popup.sizeHintForColumn(0) + popup.verticalScrollBar()->sizeHint().width() + 2 * kInset);
    m_completer->complete(below);
    popup.setCurrentIndex({}); // Enter takes what stands in the line until one chooses
}

void FilterLine::offerHistory()
{
    const QStringList history = QSettings().value(kHistoryKey).toStringList();
    if (history.isEmpty())
        return;
    m_candidates->setStringList(history);
    m_replacedBegin = 0;
    m_replacedEnd = static_cast<int>(text().size());
    m_completer->complete(QRect(0, 0, width(), height()));
}

void FilterLine::take(const QString& candidate)
{
    QString whole = text();
    whole.replace(m_replacedBegin, m_replacedEnd - m_replacedBegin, candidate);
    setText(whole);
    setCursorPosition(m_replacedBegin + static_cast<int>(candidate.size()));
    underline();
    if (candidate.endsWith(QLatin1Char(':')))
        offerCompletion(); // its values
}

/// Only what filtered: typing leaves no trail.
void FilterLine::rememberText()
{
    if (m_fault || text().trimmed().isEmpty())
        return;
    QSettings settings;
    QStringList history = settings.value(kHistoryKey).toStringList();
    history.removeAll(text());
    history.prepend(text());
    settings.setValue(kHistoryKey, QStringList(history.mid(0, kRemembered)));
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool isChoosing = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (isChoosing)
            event->ignore(); // closes the candidates
        else if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isChoosing && m_completer->popup()->currentIndex().isValid()) {
            event->ignore(); // takes the candidate
            return;
        }
        m_completer->popup()->hide();
        showSentence();
        if (m_fault)
            return;
        rememberText();
        Q_EMIT left();
        return;
    case Qt::Key_Tab:
        if (isChoosing) {
            const QModelIndex current = m_completer->popup()->currentIndex();
            const QModelIndex chosen =
                current.isValid() ? current : m_completer->completionModel()->index(0, 0);
            m_completer->popup()->hide();
            take(chosen.data().toString());
            return;
        }
        break;
    case Qt::Key_Down:
        if (!isChoosing) {
            offerHistory();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT vocabularyWanted();
    showSentence();
}

void FilterLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showSentence();
}

void FilterLine::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeCount();
    showSentence();
}

void FilterLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void FilterLine::retranslate()
{
    setPlaceholderText(tr("Filter connections"));
    setAccessibleName(tr("Filter of the connections"));
    setCount(m_shown, m_all);
}

} // namespace lifeline::connections
