#include "app/lifeline/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <memory>

namespace lifeline::app {

namespace {

const QString kLanguageKey = QStringLiteral("view/language");

/// A translator that is in use; a translator that is deleted is no longer. Null where there is no such file.
std::unique_ptr<QTranslator> loaded(const QString& folder, const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

QString speak(const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    const bool chinese = locale.language() == QLocale::Chinese;
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));

    static std::unique_ptr<QTranslator> own;
    static std::unique_ptr<QTranslator> qts;
    own = loaded(QStringLiteral(":/i18n"), QStringLiteral("lifeline_%1.qm").arg(language));
    qts = chinese ? loaded(QLibraryInfo::path(QLibraryInfo::TranslationsPath), QStringLiteral("qtbase_zh_CN"))
                  : nullptr;
    return language;
}

QString chosenLanguage() { return QSettings().value(kLanguageKey).toString(); }

void rememberLanguage(const QString& code)
{
    if (code.isEmpty())
        QSettings().remove(kLanguageKey);
    else
        QSettings().setValue(kLanguageKey, code);
}

} // namespace lifeline::app
