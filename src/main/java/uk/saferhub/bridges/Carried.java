package uk.saferhub.bridges;

/** One thing of the near record that may go, or went. @param key names it in the form; empty once it has gone */
record Carried(String key, String label, String words) {}
