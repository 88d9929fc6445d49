#pragma once

#include "core/packet/fields.h"
#include "core/trace/frame_bytes.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace lifeline::inspector {

class HexView;

/// A frame as a tree of its headers' fields, and its octets: who picks a field sees its octets lit, and who
/// picks an octet sees the field that it belongs to.
class FrameView : public QWidget {
    Q_OBJECT
public:
    explicit FrameView(QWidget* parent = nullptr);

    /// Headers that were unfolded stay so.
    void setFrame(const trace::FrameBytes::Frame& frame);
    void clear();
    void setTheme(const theme::Theme& theme, double zoom);

    const std::vector<packet::Field>& fields() const { return m_fields; }
    std::optional<std::size_t> chosenField() const;

private:
    void choose(std::uint32_t octet);
    void followTree();
    void fitTree();

    std::vector<packet::Field> m_fields;
    std::vector<QTreeWidgetItem*> m_items; ///< by field
    QSet<QString> m_unfolded; ///< names of headers and options
    QTreeWidget* m_tree = nullptr;
    QLabel* m_place = nullptr;
    HexView* m_octets = nullptr;
    bool m_isFilling = false;
};

} // namespace lifeline::inspector
