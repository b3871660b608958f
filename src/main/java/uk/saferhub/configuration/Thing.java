package uk.saferhub.configuration;

/** Anything of a pack that has a code other things name it by. */
public interface Thing extends Says {

    /** The name that other things in packs, records and reports use: unique among things of its kind in a pack. */
    String code();

    /** What it says, as a sentence a person can agree or disagree with. */
    @Override
    String toSentence();
}
