#include "app/lifeline/capture_list.h"

#include <algorithm>

namespace lifeline::app {

void CaptureList::open(const QStringList& paths)
{
    m_paths = paths;
    m_paths.removeDuplicates();
    m_current = 0;
}

void CaptureList::showing(const QString& path)
{
    const auto place = static_cast<int>(m_paths.indexOf(path));
    if (place < 0)
        m_paths = {path};
    m_current = std::max(place, 0);
}

QString CaptureList::at(int distance) const
{
    const int all = count();
    return all < 2 ? QString() : m_paths[((m_current + distance) % all + all) % all];
}

} // namespace lifeline::app
