// The options of one step, from the catalogue, kept in the project. They hold for all machines of the cluster.
//
// Thread: main thread. Ownership: the document must outlive it.
#pragma once

#include "ui/document/ClusterDocument.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace howdah {

class OptionsView : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsView(ClusterDocument *document, QWidget *parent = nullptr);

    void show(const QString &step);
    void commit(); ///< also takes a number that is being typed
    [[nodiscard]] static bool hasOptions(const QString &step);
    /// The display name of a value; the value itself if it has none.
    [[nodiscard]] static QString valueTitle(const QString &value);

private:
    void build();
    void readValues();

    ClusterDocument *m_document;
    QString m_step;
    QLabel *m_about;
    QWidget *m_fields = nullptr;
};

} // namespace howdah
