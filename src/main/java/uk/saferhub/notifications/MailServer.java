package uk.saferhub.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP. @param from the sender's address */
record MailServer(JavaMailSender server, String from) implements Carrier {

    @Override
    public void carry(Message message) throws NotCarried {
        try {
            server.send(mail(message));
        } catch (MailException | MessagingException failed) {
            // A server that cannot be reached or lets nobody in takes the next one no more than this one.
            boolean refusedThis = failed instanceof MailSendException sending
                    && !sending.getFailedMessages().isEmpty();
            throw new NotCarried(failed.getClass().getSimpleName(), !refusedThis);
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setText(message.text());
        mail.setHeader("Message-ID", "<" + message.key() + "@saferhub>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
