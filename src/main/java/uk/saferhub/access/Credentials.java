package uk.saferhub.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody at a command line is who they say, by the same check and the same limits as on the sign-in page. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
public class Credentials {

    private static final String NETWORK = "command line";

    private final SignIn signIn;
    private final Passwords passwords;
    private final Clock clock;

    Credentials(SignIn signIn, Passwords passwords, Clock clock) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The account, or nothing for a wrong password or code, no such account, too many tries, or a password that somebody else typed.
     *
     * @param code asked for only where the password is right and a second factor is set up
     */
    public Optional<UUID> check(String email, String password, Supplier<String> code) {
        if (!(signIn.password(email, password, NETWORK, clock.instant()) instanceof SignIn.Answer.Welcome welcome))
            return Optional.empty();
        UUID account = welcome.account();
        boolean known = !signIn.hasSecondFactor(account)
                || signIn.code(account, code.get(), NETWORK, clock.instant()) instanceof SignIn.Answer.Welcome;
        return known && !passwords.opensNothing(account) ? Optional.of(account) : Optional.empty();
    }

    /** Whether the account's code was asked for too. */
    public boolean hasSecondFactor(UUID account) {
        return signIn.hasSecondFactor(account);
    }
}
