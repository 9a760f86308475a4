// Edits of the machine table as commands of the window: each goes on the undo stack.
//
// Thread: main thread. Ownership: all it is given must outlive it.
#pragma once

#include "ui/ClusterDocument.h"
#include "ui/MatrixView.h"

namespace howdah {

class MachineController : public QObject
{
    Q_OBJECT
public:
    MachineController(ClusterDocument *document, MatrixModel *matrix, MatrixView *view, QWidget *window);

    void setText(int listRow, MachineField field, const QString &text);
    void add();
    void removeSelected(); ///< asks first
    void move(int direction);
    void tickAll(bool ticked);
    void paste();

    [[nodiscard]] QList<int> selectedListRows() const;
    [[nodiscard]] QStringList selectedNodes() const; ///< host names

Q_SIGNALS:
    void failed(const howdah::Error &error);
    void noted(const QString &text);
    void takeBackRequested(const QStringList &hosts);

private:
    void remove(const QList<QUuid> &machines);

    ClusterDocument *m_document;
    MatrixModel *m_matrix;
    MatrixView *m_view;
    QWidget *m_window;
};

} // namespace howdah
