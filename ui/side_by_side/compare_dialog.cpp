#include "ui/side_by_side/compare_dialog.h"

#include "ui/text/safe.h"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::side_by_side {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

using text::safe;

} // namespace

QString connectionName(const trace::Connection& connection)
{
    return QStringLiteral("%1 · %2 → %3 · %4")
        .arg(connection.id.value)
        .arg(
            safe(packet::text(connection.endpoint[Side::Client])),
            safe(packet::text(connection.endpoint[Side::Server])),
            Names::tr("%Ln segments", nullptr, static_cast<int>(std::min(connection.segments, 0x7FFFFFFFU))));
}

/// A row a connection, but for the one that it is compared with.
class ConnectionNames : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(trace::SnapshotPtr snapshot, std::optional<ConnectionId> hidden)
    {
        beginResetModel();
        m_snapshot = std::move(snapshot);
        m_hidden = hidden;
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        if (parent.isValid() || !m_snapshot)
            return 0;
        const std::size_t all = m_snapshot->connections.size();
        return static_cast<int>(std::min<std::size_t>(all - (m_hidden ? 1 : 0), 0x7FFFFFFF));
    }
    ConnectionId at(int row) const
    {
        const auto id = static_cast<std::uint32_t>(row);
        return ConnectionId{m_hidden && id >= m_hidden->value ? id + 1 : id};
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return {};
        return connectionName(m_snapshot->connections[at(index.row())]);
    }

private:
    trace::SnapshotPtr m_snapshot;
    std::optional<ConnectionId> m_hidden;
};

CompareDialog::CompareDialog(trace::SnapshotPtr snapshot, ConnectionId first, QWidget* parent)
    : QDialog(parent),
      m_first(first),
      m_names(new ConnectionNames(this))
{
    setWindowTitle(tr("Compare with"));
    m_what = new QLabel(this);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("A connection's number, or a client's port"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setModel(m_names);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Connections"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* file = buttons->addButton(tr("Another file…"), QDialogButtonBox::ActionRole);
    m_compare = buttons->addButton(tr("Compare"), QDialogButtonBox::AcceptRole);
    m_compare->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_what, m_find, m_list, buttons})
        column->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(file, &QPushButton::clicked, this, &CompareDialog::fileRequested);
    connect(m_find, &QLineEdit::textEdited, this, &CompareDialog::find);
    connect(m_list, &QListView::doubleClicked, this, &QDialog::accept);
    show(std::move(snapshot));
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::show(trace::SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    m_names->set(m_snapshot, m_first);
    const bool offers = m_names->rowCount() > 0;
    m_compare->setEnabled(offers);
    m_what->setText(offers
                        ? tr("Connections of %1:").arg(QFileInfo(safe(m_snapshot->info.subject)).fileName())
                        : tr("This capture has no other connection. Another file may have."));
    if (offers)
        m_list->setCurrentIndex(m_names->index(0));
}

void CompareDialog::setOther(trace::SnapshotPtr snapshot, const QString& problem)
{
    if (!snapshot) {
        m_what->setText(problem);
        return;
    }
    m_first.reset();
    show(std::move(snapshot));
}

std::optional<ConnectionId> CompareDialog::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? std::optional(m_names->at(current.row())) : std::nullopt;
}

void CompareDialog::find(const QString& text)
{
    bool isNumber = false;
    const uint number = text.trimmed().toUInt(&isNumber);
    if (!isNumber || !m_snapshot)
        return;
    for (int row = 0; row < m_names->rowCount(); ++row) {
        const ConnectionId id = m_names->at(row);
        if (id.value == number || m_snapshot->connections[id].endpoint[Side::Client].port == number) {
            m_list->setCurrentIndex(m_names->index(row));
            return;
        }
    }
}

void CompareDialog::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    for (QWidget* widget : findChildren<QWidget*>())
        widget->setFont(label);
    m_list->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    const int character = QFontMetrics(m_list->font()).averageCharWidth();
    m_list->setMinimumSize(character * 72, QFontMetrics(m_list->font()).height() * 16);
}

} // namespace lifeline::side_by_side
