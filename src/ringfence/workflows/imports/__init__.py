"""Files of objections and consents, row by row, resumed and never done twice."""
