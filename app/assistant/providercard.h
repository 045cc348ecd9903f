// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/settingssection.h"
#include "sync/ai/assistantservice.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace kjc {

class Badge;
class Switch;
class WrappedText;

// One who can be asked: key, model, address, and whether what is shared may go there.
class ProviderCard : public SettingsSection
{
    Q_OBJECT
public:
    // `clock` (for the day of a consent) and `service` outlive this.
    ProviderCard(const Clock &clock, AssistantService &service, const QString &provider, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void problem(const kjc::Error &error);

private:
    QWidget *makeKeyRow();
    QComboBox *makeModels();
    QWidget *makeModelRow();
    void listModels();
    void tell(const QString &note);
    void saveKey(const QString &key);
    void change(const std::function<void(ProviderChoice &)> &edit);
    void saveBase();
    [[nodiscard]] ProviderChoice choice() const;
    [[nodiscard]] ProviderStatus status() const;

    const Clock &m_clock;
    AssistantService &m_service;
    QString m_provider;
    Badge *m_state;
    QLineEdit *m_key;
    QPushButton *m_saveKey;
    QPushButton *m_forgetKey;
    WrappedText *m_note; // what came of the last thing that was tried
    QComboBox *m_model;
    QLineEdit *m_base = nullptr; // null where there is only the provider's own
    Switch *m_consent;
};

} // namespace kjc
