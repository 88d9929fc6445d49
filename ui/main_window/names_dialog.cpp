#include "ui/main_window/names_dialog.h"

#include "ui/state/address_names.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lifeline::main_window {

NamesDialog::NamesDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Names for addresses"));
    auto* hint =
        new QLabel(tr("A name stands before its address wherever that is shown. Empty takes it away."), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const Side side : kBothSides) {
        m_addresses[side] = new QLabel(this);
        m_addresses[side]->setTextFormat(Qt::PlainText);
        m_names[side] = new QLineEdit(this);
        m_names[side]->setObjectName(side == Side::Client ? QStringLiteral("clientName")
                                                          : QStringLiteral("serverName"));
        m_names[side]->setMaxLength(state::kLongestAddressName);
        m_addresses[side]->setBuddy(m_names[side]);
        grid->addWidget(m_addresses[side], row, 0);
        grid->addWidget(m_names[side], row, 1);
        ++row;
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(hint);
    column->addLayout(grid);
    column->addWidget(buttons);
}

void NamesDialog::setName(Side side, const QString& address, const QString& name)
{
    m_addresses[side]->setText(address);
    m_names[side]->setText(name);
    m_names[side]->setAccessibleName(tr("Name of %1", "an address").arg(address));
}

QString NamesDialog::name(Side side) const { return m_names[side]->text(); }

} // namespace lifeline::main_window
