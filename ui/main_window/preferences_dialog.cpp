#include "ui/main_window/preferences_dialog.h"

#include "ui/main_window/action_words.h"
#include "ui/main_window/actions.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::main_window {

PreferencesDialog::PreferencesDialog(const Actions& actions, state::DisplayOptions& options, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);

    QFormLayout* appearance = addSection(tr("Appearance"));
    addChoice(*appearance, tr("Theme"), *actions.theme);
    addZoom(*appearance, options);
    addChoice(*appearance, tr("Language"), *actions.language);

    QFormLayout* ladder = addSection(tr("Ladder"));
    addSwitch(*ladder, *actions.relativeNumbers);
    addSwitch(*ladder, *actions.flagWords);
    addChoice(*ladder, tr("Time mode"), *actions.timeMode);
    addChoice(*ladder, tr("Times"), *actions.timeDisplay);

    QFormLayout* window = addSection(tr("Window"));
    for (QAction* panel : {actions.leftPanel, actions.rightPanel, actions.plotsPanel, actions.statusBar})
        addSwitch(*window, *panel);
    addSwitch(*window, *actions.restoreAtStart);

    // The sections are layouts of their own; what one chooses from stands below each other all the same.
    QList<QLabel*> labels;
    int widest = 0;
    for (const QFormLayout* form : {appearance, ladder})
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole)) {
                labels.append(static_cast<QLabel*>(item->widget()));
                widest = std::max(widest, labels.last()->sizeHint().width());
            }
    for (QLabel* label : labels)
        label->setMinimumWidth(widest);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(4);
    column->addWidget(buttons);
}

QFormLayout* PreferencesDialog::addSection(const QString& heading)
{
    auto* label = new QLabel(heading, this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 0, 0, 4);
    form->setHorizontalSpacing(16);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(label);
    column->addLayout(form);
    return form;
}

void PreferencesDialog::addChoice(QFormLayout& section, const QString& label, QActionGroup& group)
{
    auto* box = new QComboBox(this);
    box->setObjectName(group.objectName());
    const QList<QAction*> actions = group.actions();
    for (const QAction* action : actions)
        box->addItem(wordsOf(*action));
    const auto follow = [box, &group] {
        box->setCurrentIndex(static_cast<int>(group.actions().indexOf(group.checkedAction())));
    };
    follow();
    connect(box, &QComboBox::activated, this,
            [&group](int chosen) { group.actions().at(chosen)->trigger(); });
    connect(&group, &QActionGroup::triggered, box, follow);
    section.addRow(label, box);
}

void PreferencesDialog::addSwitch(QFormLayout& section, QAction& action)
{
    auto* box = new QCheckBox(wordsOf(action), this);
    box->setObjectName(action.objectName());
    box->setEnabled(action.isEnabled());
    box->setToolTip(action.toolTip());
    box->setChecked(action.isChecked());
    connect(box, &QCheckBox::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::toggled, box, &QCheckBox::setChecked);
    section.addRow(box);
}

void PreferencesDialog::addZoom(QFormLayout& section, state::DisplayOptions& options)
{
    auto* zoom = new QSpinBox(this);
    zoom->setObjectName(QStringLiteral("zoom"));
    zoom->setRange(state::kMinimumZoom, state::kMaximumZoom);
    zoom->setSingleStep(5);
    zoom->setSuffix(QStringLiteral(" %"));
    zoom->setKeyboardTracking(false); // not at every digit
    zoom->setValue(options.zoom());
    connect(zoom, &QSpinBox::valueChanged, &options, &state::DisplayOptions::setZoom);
    connect(&options, &state::DisplayOptions::changed, zoom,
            [zoom, &options] { zoom->setValue(options.zoom()); });
    section.addRow(tr("Size"), zoom);
}

} // namespace lifeline::main_window
