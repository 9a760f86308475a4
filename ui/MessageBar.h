// One line above the matrix: what went wrong or must be known, and what to do about it. Never a box in the way.
//
// Thread: main thread.
#pragma once

#include "app/base/Error.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace howdah {

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &text, const QString &detail = {});
    void showError(const Error &error) { show(Kind::Error, error.message, error.detail); }
    /// A button beside the text, and another each time; triggers `action`. Removed with the next message.
    void offer(QAction *action);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    Kind m_kind = Kind::Information;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_detail;
    QHBoxLayout *m_line;
    QList<QPushButton *> m_offers;
    QToolButton *m_close;
    QLabel *m_detailText;
};

} // namespace howdah
