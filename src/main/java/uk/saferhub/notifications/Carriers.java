package uk.saferhub.notifications;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The way by which messages leave here: GOV.UK Notify where its address is set, else a mail server where one is named, else none. */
@Component
class Carriers {

    private static final String SERVER = "spring.mail.host";

    private final ObjectProvider<JavaMailSender> server;
    private final Environment settings;
    private final ObjectMapper json;
    private final Clock clock;

    Carriers(ObjectProvider<JavaMailSender> server, Environment settings, ObjectMapper json, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where Notify is wanted and its settings are wrong: mail takes no other way then */
    Optional<Carrier> current() {
        if (NotifySettings.isWanted(settings))
            return Optional.of(new GovUkNotify(NotifySettings.of(settings), json, clock));
        return Optional.ofNullable(server.getIfAvailable())
                .map(mail -> new MailServer(mail, settings.getProperty("saferhub.mail.from", "saferhub@localhost")));
    }

    /** How it stands, for the administrator. */
    String inWords() {
        if (!NotifySettings.isWanted(settings))
            return server.getIfAvailable() == null
                    ? "No mail server is set up: messages wait, and people are told in the program alone"
                    : "By the mail server " + settings.getProperty(SERVER, "");
        try {
            return "By GOV.UK Notify at " + NotifySettings.of(settings).address();
        } catch (IllegalArgumentException wrong) {
            return "By GOV.UK Notify, which is not set up rightly: " + wrong.getMessage();
        }
    }
}
