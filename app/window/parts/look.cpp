// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/parts/look.h"

#include "scene/style/typeface.h"
#include "tables/datafolder.h"
#include "window/parts/signs.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleHints>
#include <QWidget>

namespace summitry {

namespace {

/// Fusion, without underlined letters in the menu bar, without signs on buttons that have words, and without
/// a picture that would need plugins at start: none can be loaded while GDAL is.
class Style : public QProxyStyle {
public:
    Style()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data)
        const override
    {
        if (hint == SH_UnderlineShortcut || hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override
    {
        const QIcon sign = signOf(icon, widget ? widget->palette() : QApplication::palette());
        return sign.isNull() ? QProxyStyle::standardIcon(icon, option, widget) : sign;
    }
};

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        palette.setColor(role, colour);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, c.paper, c.paper);
    set(QPalette::WindowText, c.ink, c.ink3);
    set(QPalette::Base, c.panel, c.panel);
    set(QPalette::AlternateBase, c.field, c.field);
    set(QPalette::Text, c.ink, c.ink3);
    set(QPalette::PlaceholderText, c.ink3, c.ink3);
    set(QPalette::Button, c.paper, c.paper);
    set(QPalette::ButtonText, c.ink, c.ink3);
    set(QPalette::BrightText, c.ink, c.ink3);
    set(QPalette::Highlight, c.ink, c.ink3);
    set(QPalette::HighlightedText, c.paper, c.paper);
    set(QPalette::Accent, c.ink, c.ink3);
    set(QPalette::ToolTipBase, c.panel, c.panel);
    set(QPalette::ToolTipText, c.ink, c.ink);
    set(QPalette::Link, c.ink, c.ink3);
    set(QPalette::LinkVisited, c.ink2, c.ink3);
    set(QPalette::Light, c.paper, c.paper);
    set(QPalette::Midlight, c.ruleSoft, c.ruleSoft);
    set(QPalette::Mid, c.rule, c.rule);
    set(QPalette::Dark, c.rule, c.rule);
    set(QPalette::Shadow, c.rule, c.rule);
    return palette;
}

QString styleSheetOf(Theme theme)
{
    const Colours &c = coloursOf(theme);
    QString sheet = QStringLiteral(R"(
QMenuBar { background: @paper; border: none; border-bottom: 1px solid @rule; padding-left: 14px; }
QMenuBar::item { padding: 5px 10px; background: transparent; color: @ink2; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @field; color: @ink; }
QMenu { background: @panel; border: 1px solid @rule; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 28px; color: @ink; }
QMenu::item:selected { background: @field; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @ruleSoft; margin: 4px 0; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QToolTip { background: @panel; color: @ink; border: 1px solid @rule; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: @rule; border: none; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit { background: @field; color: @ink; border: 1px solid @field;
    padding: 4px 8px; selection-background-color: @ink; selection-color: @paper; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid @ink; }
QComboBox, QAbstractSpinBox { background: @field; color: @ink; border: 1px solid @field; padding: 4px 8px; }
QComboBox:focus, QAbstractSpinBox:focus { border: 1px solid @ink; }
QAbstractSpinBox { padding-right: 28px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 28px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @rule; }
QAbstractSpinBox::up-arrow { image: url(@up); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(@chevron); width: 8px; height: 8px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url(@chevron); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @rule; outline: none;
    selection-background-color: @field; selection-color: @ink; }
QPushButton { background: @paper; color: @ink; border: 1px solid @rule; padding: 6px 16px; }
QPushButton:hover { background: @field; }
QPushButton:focus { border: 1px solid @ink; }
QPushButton:default { background: @ink; color: @paper; border: 1px solid @ink; }
QPushButton:default:hover { background: @ink2; }
QPushButton:disabled { color: @ink3; border: 1px solid @ruleSoft; background: @paper; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @ink3; background: @panel; }
QCheckBox::indicator:checked { image: url(@check); }
QCheckBox:focus { color: @ink; text-decoration: underline; }
QListView, QTreeView, QTableView { background: @panel; border: 1px solid @rule; outline: none;
    selection-background-color: @field; selection-color: @ink; }
QHeaderView::section { background: @panel; color: @ink2; border: none; border-bottom: 1px solid @rule; padding: 5px 8px; text-align: left; }
QTableView::item:selected, QTreeView::item:selected { background: @field; color: @ink; }
QToolButton { background: transparent; border: 1px solid transparent; padding: 4px; }
QToolButton:hover, QToolButton:checked { background: @field; }
QToolButton:focus { border: 1px solid @ink; }
QProgressBar { background: @field; border: none; height: 4px; color: transparent; }
QProgressBar::chunk { background: @ink; }
)");
    const std::pair<const char *, QColor> tokens[] = {
        {"@paper", c.paper}, {"@panel", c.panel},       {"@ink2", c.ink2}, {"@ink3", c.ink3},
        {"@ink", c.ink},     {"@ruleSoft", c.ruleSoft}, {"@rule", c.rule}, {"@field", c.field},
    };
    for (const auto &[token, colour] : tokens)
        sheet.replace(QLatin1String(token), colour.name());
    for (const char *icon : {"chevron", "check", "up"}) {
        const QString name = QLatin1String(icon);
        sheet.replace(
            QLatin1Char('@') + name, dataPath(QStringLiteral("icons/%1-%2.svg").arg(name, themeId(theme))));
    }
    return sheet;
}

} // namespace

Look::Look(QObject *parent)
    : QObject(parent)
    , m_theme(themeOfChoice())
{
    QApplication::setStyle(new Style);
    QApplication::setFont(typeface({.size = 13}));
    dress();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Look::refresh);
}

void Look::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    tellPlatform();
    refresh();
}

void Look::setReduceMotion(bool reduce)
{
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    emit changed();
}

Theme Look::themeOfChoice() const
{
    if (m_choice != Choice::FollowDesktop)
        return m_choice == Choice::Dark ? Theme::Dark : Theme::Light;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::Dark : Theme::Light;
}

void Look::refresh()
{
    const Theme theme = themeOfChoice();
    if (theme == m_theme)
        return;
    m_theme = theme;
    dress();
    emit changed();
}

/// So that window frames and native dialogs have the same theme.
void Look::tellPlatform()
{
    switch (m_choice) {
    case Choice::FollowDesktop:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case Choice::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case Choice::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
}

void Look::dress()
{
    QApplication::setPalette(paletteOf(colours()));
    qApp->setStyleSheet(styleSheetOf(m_theme));
}

} // namespace summitry
