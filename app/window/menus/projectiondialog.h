// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "globe/projectionkind.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace summitry {

/// Asks for a PROJ string, and says what is wrong with one that cannot be used.
class ProjectionDialog : public QDialog {
    Q_OBJECT
public:
    ProjectionDialog(const QString &definition, QWidget *parent);

    void accept() override;

signals:
    void chosen(const summitry::ProjectionKind &kind);

private:
    QLineEdit *m_definition;
    QLabel *m_message;
};

} // namespace summitry
