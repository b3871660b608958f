package uk.saferhub.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody at a command line is who they say, by the same check and the same limits as on the sign-in page. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
public class Credentials {

    private final SignIn signIn;
    private final Clock clock;

    Credentials(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** The account, or nothing for a wrong password, no such account, or too many tries. */
    public Optional<UUID> check(String email, String password) {
        return signIn.password(email, password, "command line", clock.instant())
                        instanceof SignIn.Answer.Welcome welcome
                ? Optional.of(welcome.account())
                : Optional.empty();
    }
}
