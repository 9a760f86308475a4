// SPDX-FileCopyrightText: 2026 The Howdah developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: puts the parts together and connects them; each does its own work.
//
// Thread: main thread.
#pragma once

#include "app/credentials/CredentialStore.h"
#include "ui/document/ClusterDocument.h"
#include "ui/run/RunOutput.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace howdah {

struct MainActions;
class DetailsPane;
class FileController;
class MachineClipboard;
class MachineController;
class MachineTableModel;
class MatrixColumns;
class MatrixFilter;
class MatrixModel;
class MatrixView;
class MessageBar;
class PracticeActions;
class PracticeController;
class Passwords;
class SettingsController;
class RecoveryController;
class RunActions;
class RunBar;
class RunController;
class RunQuestions;
class RunStatus;
class RunTableModel;
class Theme;
class WelcomePage;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// keychain may be null; theme belongs to the application. Both must outlive the window.
    MainWindow(CredentialStore *keychain, const QString &keychainName, Theme *theme);
    ~MainWindow() override;

    /// As from the File menu.
    void openPath(const QString &path);
    /// Asks about edits that an earlier Howdah ended without saving; once, at the start.
    void offerRecovery();
    /// A signal asked the program to end (the session's end, a closed terminal): a run ends after its current steps, at the
    /// second signal at once, and then the program, without a question.
    void endUnasked();

    [[nodiscard]] ClusterDocument &document() { return m_document; }
    [[nodiscard]] MatrixModel *matrix() const { return m_matrix; }
    [[nodiscard]] RunController *runs() const { return m_runs; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] SettingsController *settings() const { return m_settings; }
    [[nodiscard]] Passwords *passwords() const { return m_passwords; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildWidgets();
    void buildToolBar();
    void connectFiles();
    void connectMachines();
    void connectRuns();
    void connectView();
    void connectSettings();
    void connectPractice();
    void fillRecent();
    void showSteps();
    void updateTitle();
    void updateSettings();
    void updateIdle();
    void updateEnabled();
    void editConnection();

    ClusterDocument m_document;
    RunOutput m_output;
    std::unique_ptr<MainActions> m_actions;
    Passwords *m_passwords;
    Theme *m_theme;
    MachineTableModel *m_machineTable;
    RunTableModel *m_resultTable;
    MatrixModel *m_matrix;
    RunController *m_runs;
    FileController *m_files;
    PracticeController *m_practice;
    PracticeActions *m_practiceActions;
    RecoveryController *m_recovery;
    MachineController *m_machines = nullptr;
    MachineClipboard *m_clipboard = nullptr;
    RunActions *m_runActions = nullptr;
    MessageBar *m_messages = nullptr;
    SettingsController *m_settings = nullptr;
    MatrixView *m_view = nullptr;
    MatrixColumns *m_columns = nullptr;
    MatrixFilter *m_filter = nullptr;
    RunBar *m_runBar = nullptr;
    DetailsPane *m_details = nullptr;
    WelcomePage *m_welcome = nullptr;
    RunStatus *m_status = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_mayClose = false;
    bool m_ending = false; ///< endUnasked() was called
};

} // namespace howdah
