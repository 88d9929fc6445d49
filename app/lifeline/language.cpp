#include "app/lifeline/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lifeline::app {

QString speak(const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    const bool chinese = locale.language() == QLocale::Chinese;
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));

    auto* own = new QTranslator(qApp);
    if (own->load(QStringLiteral(":/i18n/lifeline_%1.qm").arg(language)))
        QCoreApplication::installTranslator(own);
    auto* qts = new QTranslator(qApp);
    if (chinese
        && qts->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
    return language;
}

} // namespace lifeline::app
