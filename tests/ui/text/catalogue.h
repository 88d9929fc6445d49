#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <map>
#include <tuple>
#include <vector>

namespace lifeline::test {

/// One entry of a translations/*.ts file.
struct CatalogueEntry {
    QString context;
    QString source;
    QString comment;
    std::vector<QString> forms; ///< one; of a plural, one each
    bool isFinished = false;
};

/// A translations/*.ts file, read as it stands in the sources, installed for as long as it lives.
class Catalogue : public QTranslator {
public:
    /// @param code  "zh_CN"
    explicit Catalogue(const QString& code);
    ~Catalogue() override { QCoreApplication::removeTranslator(this); }

    const std::vector<CatalogueEntry>& entries() const { return m_entries; }
    /// What was asked for, Qt's own texts apart, and is not there.
    const QStringList& missing() const { return m_missing; }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* comment, int n) const override;

private:
    std::vector<CatalogueEntry> m_entries;
    std::map<std::tuple<QString, QString, QString>, std::size_t> m_index;
    mutable QStringList m_missing;
};

} // namespace lifeline::test
