// How to get into the machines: the cluster's login settings, its key, and what root login is afterwards.
//
// Thread: main thread. Not modal to the program; show it with open(). Takes effect with accepted().
#pragma once

#include "app/machines/Cluster.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QLabel;
class QPushButton;

namespace howdah {

class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionDialog(const Cluster &cluster, QWidget *parent = nullptr);

    [[nodiscard]] LoginSettings login() const;
    [[nodiscard]] QString keyPath() const;
    [[nodiscard]] QString rootLogin() const; ///< value of root-login's option "permit"

private:
    QWidget *pathField(QLineEdit *edit, const QString &title);
    void validate();

    LoginSettings m_before;
    QLineEdit *m_user;
    QSpinBox *m_port;
    QComboBox *m_become;
    QLineEdit *m_loginKey;
    QLineEdit *m_key;
    QComboBox *m_rootLogin;
    QLabel *m_fault;
    QPushButton *m_ok;
};

/// One line that says how the machines are reached, for the window: "Log in as admin · root: automatic · port 22".
[[nodiscard]] QString connectionSummary(const Cluster &cluster);

} // namespace howdah
