package uk.saferhub.notifications;

import java.util.UUID;

/** What takes a message to somebody's mailbox: a mail server, or a service that sends for public bodies. */
interface Carrier {

    /**
     * A message as it leaves.
     *
     * @param key the same at every try, so that one that arrives twice is known
     * @param to an e-mail address
     */
    record Message(UUID key, String to, String subject, String text) {}

    /** @throws NotCarried where it was not taken */
    void carry(Message message) throws NotCarried;
}
