#pragma once

#include <QAccessibleWidget>
#include <cstdint>
#include <unordered_map>

namespace lifeline::ladder {

class LadderView;

/// Makes every ladder a list for assistive technology. Once is enough, more do no harm.
void makeLaddersAccessible();

/// Tells assistive technology that a row is the current one now.
void announceRow(LadderView& view, std::uint32_t step);

/// A ladder as a list of rows, a row a segment, each with the sentence that says it. Rows are made when
/// somebody asks for them: there may be a million.
class AccessibleLadder : public QAccessibleWidget {
public:
    explicit AccessibleLadder(LadderView& view);
    ~AccessibleLadder() override;

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text what) const override;

private:
    void forgetRows() const;

    LadderView& m_view;
    mutable std::unordered_map<std::uint32_t, QAccessible::Id> m_rows; ///< that somebody asked for, by step
};

/// One row.
class AccessibleRow : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleRow(LadderView& view, std::uint32_t step);

    std::uint32_t step() const { return m_step; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text what) const override;
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    LadderView& m_view;
    std::uint32_t m_step = 0;
};

} // namespace lifeline::ladder
