// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which machines the matrix shows and in which order: a choice and a field in the tool bar, and the same in the menus.
//
// Thread: main thread. Ownership: model and view must outlive it.
#pragma once

#include <QActionGroup>
#include <QObject>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QMenu;

namespace howdah {

class MatrixModel;
class MatrixView;
class RunBar;

class MatrixFilter : public QObject
{
    Q_OBJECT
public:
    enum class Show { All, Failed, NotReady, Ticked, Live };
    Q_ENUM(Show)

    MatrixFilter(MatrixModel *model, MatrixView *view, QObject *parent);

    void buildToolBar(RunBar *bar);
    void buildMenus(QMenu *show, QMenu *sort);
    void setShow(Show show);
    void setText(const QString &text);
    void showAll();
    void focusFind();

private:
    void apply();
    [[nodiscard]] bool shows(int row) const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] static QString title(Show show);

    MatrixModel *m_model;
    MatrixView *m_view;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_find = nullptr;
    QActionGroup *m_shown;
    Show m_show = Show::All;
    QString m_text;
    QTimer m_again; ///< once for a burst of results
};

} // namespace howdah
