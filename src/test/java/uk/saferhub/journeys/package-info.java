/** The program as people use it, in Chromium on the demonstration: what they see, that it is accessible, that it fits a phone. */
package uk.saferhub.journeys;
