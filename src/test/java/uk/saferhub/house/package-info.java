/** What everyone must remember: tests about the house as a whole, read off the code and the database's catalogue. */
package uk.saferhub.house;
