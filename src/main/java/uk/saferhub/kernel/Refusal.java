package uk.saferhub.kernel;

/** A command ran although its rule refuses it; nothing has been written. Shown to the user as rule and reason, 409. */
public class Refusal extends RuntimeException {

    private final transient Decision.Refused decision;

    public Refusal(Decision.Refused decision) {
        super(decision.rule() + ": " + decision.reason());
        this.decision = decision;
    }

    public Decision.Refused decision() {
        return decision;
    }
}
