#pragma once

#include "ui/export/export_choice.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace lifeline::ui_export {

/// What the dialog offers.
struct Offer {
    QString connection; ///< "0: 10.0.0.1:50139 → 10.0.0.2:9292"; safe text
    QString fileStem; ///< proposed as the file's name, without a suffix
    QString folder; ///< where the file dialog begins; empty: where it last was
    std::uint32_t segments = 0;
    std::uint32_t connections = 1;
    bool hasFrames = true; ///< the capture can be read again, as pcapng needs
};

/// Chooses what is written of a connection, shows how a text begins, and how far writing has come. It writes
/// nothing itself: who made it does, and tells it.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const Offer& offer, const Choice& choice, QWidget* parent = nullptr);

    const Choice& choice() const { return m_choice; }
    bool isWriting() const { return m_isWriting; }

    /// Asks once more for what setPreview() shows.
    void previewAgain();
    /// How the text begins that the choice would give; a picture has none.
    void setPreview(const QString& beginning);
    void setProgress(int permille);
    /// The writing is over. @param sentence  what is to be said of it
    void setFinished(bool isGood, const QString& sentence);

    void setTheme(const theme::Theme& theme, double zoom);

    /// Writes to a file without asking for its name.
    void begin(const QString& path);

Q_SIGNALS:
    /// The beginning of this choice's text is wanted, by setPreview().
    void previewWanted(const lifeline::ui_export::Choice& choice);
    void exportWanted(const lifeline::ui_export::Choice& choice, const QString& path);
    /// What is being written is not wanted any more.
    void cancelled();

protected:
    void reject() override;

private:
    QWidget* makeOptions(const Offer& offer);
    QWidget* makeFoot();
    void choose();
    void showOptions();
    void askForFile();
    void setWriting(bool on);

    Offer m_offer;
    Choice m_choice;
    bool m_isWriting = false;
    QListWidget* m_formats = nullptr;
    QWidget* m_options = nullptr;
    QFormLayout* m_form = nullptr;
    QRadioButton* m_one = nullptr;
    QRadioButton* m_all = nullptr;
    QCheckBox* m_everySegment = nullptr;
    QCheckBox* m_anonymous = nullptr;
    QLabel* m_anonymousNote = nullptr;
    QComboBox* m_theme = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QComboBox* m_paper = nullptr;
    QLabel* m_previewTitle = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QWidget* m_filler = nullptr; ///< where a preview would be
    QProgressBar* m_progress = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace lifeline::ui_export
