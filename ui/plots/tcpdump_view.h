#pragma once

#include "core/export/tcpdump_lines.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

#include <memory>

namespace lifeline::plots {

/// tcpdump's lines as a list: a line is made when it is seen.
class TcpdumpModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Null empties the list. More lines of the same connection are added to those that are there.
    void setLines(std::shared_ptr<const exports::TcpdumpLines> lines, bool isSameConnection);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const exports::TcpdumpLines> m_lines;
};

/// A connection as tcpdump prints it, its lines tied to the selection.
class TcpdumpView : public QListView {
    Q_OBJECT

public:
    explicit TcpdumpView(state::Selection& selection, QWidget* parent = nullptr);

    void setLines(std::shared_ptr<const exports::TcpdumpLines> lines, bool isSameConnection);
    void setTheme(const theme::Theme& theme, double zoom);
    /// The selected lines, or all, a line each.
    QString text() const;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showStep();

    state::Selection& m_selection;
    TcpdumpModel* m_model;
};

} // namespace lifeline::plots
