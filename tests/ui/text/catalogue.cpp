#include "tests/ui/text/catalogue.h"

#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace lifeline::test {

Catalogue::Catalogue(const QString& code)
{
    QFile file(QStringLiteral(LIFELINE_SOURCE_DIR "/translations/lifeline_%1.ts").arg(code));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        const bool begins = xml.readNext() == QXmlStreamReader::StartElement;
        if (begins && xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (begins && xml.name() == QLatin1String("message"))
            m_entries.push_back({context, {}, {}, {}, true});
        else if (begins && xml.name() == QLatin1String("source"))
            m_entries.back().source = xml.readElementText();
        else if (begins && xml.name() == QLatin1String("comment"))
            m_entries.back().comment = xml.readElementText();
        else if (begins && xml.name() == QLatin1String("translation")) {
            m_entries.back().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString plain;
            while (xml.readNext() != QXmlStreamReader::EndElement
                   || xml.name() != QLatin1String("translation")) {
                if (xml.isStartElement())
                    m_entries.back().forms.push_back(xml.readElementText());
                else
                    plain += xml.text();
            }
            if (m_entries.back().forms.empty())
                m_entries.back().forms.push_back(plain);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_index[{m_entries[i].context, m_entries[i].source, m_entries[i].comment}] = i;
    QCoreApplication::installTranslator(this);
}

QString Catalogue::translate(const char* context, const char* source, const char* comment, int n) const
{
    const auto found =
        m_index.find({QString::fromUtf8(context), QString::fromUtf8(source), QString::fromUtf8(comment)});
    if (found == m_index.end()) {
        if (*context != 'Q') // Qt's own
            m_missing.append(QString::fromUtf8(source));
        return {};
    }
    const CatalogueEntry& entry = m_entries[found->second];
    return entry.forms.size() > 1 && n != 1 ? entry.forms[1] : entry.forms[0];
}

} // namespace lifeline::test
