#include "ui/presenter/answer_sheet.h"

#include "ui/text/question_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lifeline::presenter {

namespace {

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(AnswerSheet)
};

/// "Segment 3"; of a call the segment before it returns.
QString placeOf(const teaching::Question& question, const trace::Life& life)
{
    const bool isCall = question.moment == teaching::Moment::BeforeReturn;
    if (isCall && question.step == 0)
        return SheetText::tr("At the beginning", "before the first segment");
    const std::uint32_t number = life.steps[isCall ? question.step - 1 : question.step].number;
    return (isCall ? SheetText::tr("After segment %1") : SheetText::tr("Segment %1")).arg(number);
}

/// What most hands were raised for; nothing where there were none, or as many for another.
std::optional<std::size_t> mostHands(const Reply& reply)
{
    const auto most = std::max_element(reply.hands.begin(), reply.hands.end());
    if (*most == 0 || std::count(reply.hands.begin(), reply.hands.end(), *most) > 1)
        return std::nullopt;
    return static_cast<std::size_t>(most - reply.hands.begin());
}

} // namespace

AnswerSheet answerSheetOf(const Presentation& presentation)
{
    AnswerSheet sheet;
    for (const auto& [question, reply] : presentation.replies()) {
        const trace::Life& life = *presentation.subject().life;
        const auto choice = [&, asked = question](std::size_t i) {
            return text::choiceText(asked->choices[i], *asked, life);
        };
        SheetRow row;
        row.place = placeOf(*question, life);
        row.question = text::questionText(*question, life);
        row.right = choice(question->answer);
        if (reply.chosen)
            row.given << choice(*reply.chosen);
        for (std::size_t i = 0; i < question->choices.size(); ++i)
            if (reply.hands[i] > 0)
                row.given << QStringLiteral("%1 × %2").arg(reply.hands[i]).arg(choice(i));
        const std::optional<std::size_t> answer = reply.chosen ? reply.chosen : mostHands(reply);
        row.isRight = answer == question->answer;
        sheet.answered += reply.isEmpty() ? 0U : 1U;
        sheet.right += row.isRight ? 1U : 0U;
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

QString summaryOf(const AnswerSheet& sheet)
{
    if (sheet.rows.empty())
        return SheetText::tr("No answer has been told yet");
    if (sheet.answered == 0)
        return SheetText::tr("%n question(s) without an answer", nullptr,
                             static_cast<int>(sheet.rows.size()));
    return SheetText::tr("%1 of %n answer(s) right", nullptr, static_cast<int>(sheet.answered))
        .arg(sheet.right);
}

QString plainSheet(const AnswerSheet& sheet)
{
    const QChar tab = QLatin1Char('\t');
    QStringList lines{SheetText::tr("Asked about") + tab + SheetText::tr("Question") + tab
                      + SheetText::tr("Right") + tab + SheetText::tr("Given")};
    for (const SheetRow& row : sheet.rows)
        lines << row.place + tab + row.question + tab + row.right + tab
                + row.given.join(QStringLiteral(", "));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace lifeline::presenter
