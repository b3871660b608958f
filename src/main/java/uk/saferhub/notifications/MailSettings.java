package uk.saferhub.notifications;

/** From whom messages come, and where their readers sign in. @param address of this installation, such as https://hub.example */
record MailSettings(String from, String address) {}
