// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads/search.h"
#include "window/find/storyfinder.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace summitry {

class FindList;
class Look;
class Places;
class SearchField;

/// The find box on the map: a field, and under it what is found as one types. Enter takes the line that is
/// marked, Up and Down mark another, Tab goes to the next group, Esc closes.
class FindBox : public QWidget {
    Q_OBJECT
public:
    FindBox(Places &places, const Look &look, QWidget *parent);
    ~FindBox() override;

    void setStory(
        const std::shared_ptr<const Itinerary> &itinerary, const std::shared_ptr<const World> &world,
        const QString &language);
    void open(); ///< shows it with its last text selected
    /// Lays it out in the parent, whose size has changed.
    void arrange();

signals:
    void chosen(const summitry::Finding &finding);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *) override;

private:
    /// How the provider stands to the text in the field.
    enum class Asked { Nothing, Waiting, Slow, Answered, Failed, OnEnter };

    void search(); ///< the text has changed
    void askStory();
    void askPlaces();
    void take(const FindAnswer &answer);
    void enter(); ///< Enter was pressed: takes what is marked once all have answered
    bool isWaiting() const;
    void show(); ///< what is found so far
    QList<FindGroup> askGroup() const;
    bool isLike() const;
    void drop(); ///< no answer any more to what was asked
    void tell(const QString &sentence, const QString &link, void (FindBox::*follow)());
    void clear();
    void goOffline();
    void press(); ///< Enter
    void choose(const Finding *); ///< null: nothing
    void closeBox();
    bool pressKey(int key);
    QString query() const;

    Places &m_places;
    const Look &m_look;
    Search<StoryFinder> m_story{tr("The story could not be searched.")};
    std::shared_ptr<const Itinerary> m_itinerary;
    std::shared_ptr<const World> m_world;
    QString m_language = QStringLiteral("en");

    SearchField *m_field;
    QFrame *m_body;
    QVBoxLayout *m_column;
    QWidget *m_notice = nullptr;
    FindList *m_list;

    QTimer m_pause; ///< until the text rests
    QTimer m_slow; ///< until waiting is told
    Asked m_asked = Asked::Nothing;
    QList<FindGroup> m_storyGroups, m_placeGroups;
    QString m_error;
    bool m_enter = false; ///< Enter was pressed before the answers came
};

} // namespace summitry
