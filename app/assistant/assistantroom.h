// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "core/assistant/mealsource.h"
#include "sync/ai/assistantservice.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace kjc {

class ProviderCard;
class SettingsSection;
class Stepper;
class Switch;
class WrappedText;

// The room of the settings for the assistant: who may be asked, what may be told, what it may cost.
class AssistantRoom : public QWidget
{
    Q_OBJECT
public:
    // Both outlive this.
    AssistantRoom(Services &services, AssistantService &service, QWidget *parent = nullptr);

Q_SIGNALS:
    void problem(const kjc::Error &error);

private:
    SettingsSection *makeShared();
    SettingsSection *makeCosts();
    void addShare(SettingsSection *section, const QString &name, const QString &explanation, bool SharedData::*kind);
    void change(const std::function<void(AssistantRecord &)> &edit);
    void showCards();
    void preview();
    void refresh();

    Services &m_services;
    AssistantService &m_service;
    QVBoxLayout *m_cards;
    QMap<QString, ProviderCard *> m_cardOf; // by provider
    QList<QPair<Switch *, bool SharedData::*>> m_shares;
    QPushButton *m_preview = nullptr;
    Switch *m_localOnly = nullptr;
    Stepper *m_cap = nullptr;
    WrappedText *m_spent = nullptr;
};

} // namespace kjc
