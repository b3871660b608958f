package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks once more for the code of the second factor, before what cannot wait and must not be done by a screen left open. */
@Component
public class SecondLook {

    private final SignIn signIn;

    SecondLook(SignIn signIn) {
        this.signIn = signIn;
    }

    /** What is wrong with the code, in words for the user; nothing where it is right, and then it is used up. */
    public Optional<String> wrong(HttpServletRequest request, Actor actor, String code) {
        return switch (signIn.code(actor.accountId(), code, SignInController.network(request), actor.now())) {
            case SignIn.Answer.Welcome welcome -> Optional.empty();
            case SignIn.Answer.Wrong wrong ->
                Optional.of("That code is not right, or was used already: wait for the next one");
            case SignIn.Answer.TooMany many ->
                Optional.of("There were too many tries: wait five minutes and try again");
        };
    }
}
