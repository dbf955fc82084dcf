// The pages of the primary care, the ambulance and the municipality: whose they are, and where they are found.

const nurse = { by: "home_nurse" };
const helper = { by: "home_helper" };
const lisa = { ...nurse, of: "Lisa Hedlund" };

export const MUNICIPALITY = {
  "/day": nurse,
  "/day/paper": nurse,
  "/requests": nurse,
  "/feedback": nurse,
  "/listed": { by: "primary_care_nurse" },
  "/slots": { by: "primary_care_nurse" },
  "/meetings": { by: "primary_care_nurse" },
  "/meetings/{unit}": { by: "primary_care_nurse", on: "/meetings" },
  "/meetings/{unit}/{episode}": { by: "primary_care_nurse", on: "/meetings/{unit}" },
  "/ambulance": { by: "ambulance_nurse" },
  "/shared/{id}": { by: "primary_care_nurse", on: "/day" },
  "/asked/{id}": lisa,
  "/asked/{id}/arrival": lisa,
  "/asked/{id}/medicine-list": lisa,
  "/asked/{id}/named/{which}": { ...nurse, on: "/asked/{id}", of: "Lisa Hedlund" },
  "/asked/{id}/notes": { ...helper, of: "Lisa Hedlund" },
  "/asked/{id}/notes/{note}/strike": { ...helper, on: "/asked/{id}/notes" },
  "/asked/{id}/offers": lisa,
  "/asked/{id}/offers/{offer}": { ...nurse, on: "/asked/{id}", of: "Allan Bylund" },
  "/asked/{id}/offers/{offer}/withdrawal": { ...nurse, on: "/asked/{id}", of: "Lisa Hedlund" },
  "/asked/{id}/report": { ...helper, of: "Lisa Hedlund" },
  "/asked/{id}/requests/{request}/answer": { ...nurse, on: "/asked/{id}" },
  "/asked/{id}/requests/{request}/calls": { ...nurse, on: "/asked/{id}", of: "Lisa Hedlund" },
  "/asked/{id}/requests/{request}/end": { ...nurse, on: "/asked/{id}", of: "Lisa Hedlund" },
  "/asked/{id}/things/{thing}": { ...nurse, on: "/asked/{id}" },
  "/asked/{id}/visits/{contact}": { ...nurse, on: "/day" },
};

export const MUNICIPALITY_FORMS = {
  "/ambulance": { by: "ambulance_nurse", at: "/ambulance" },
  "/day/{episode}/{contact}": { by: "primary_care_nurse", at: "/day", filled: "a button" },
  "/asked/{id}/arrival": { ...lisa, skip: "asked on the day of homecoming alone; `ways` sends it" },
  "/asked/{id}/journal": { ...nurse, at: "/asked/{id}", filled: "a button" },
  "/asked/{id}/medicine-list": { ...nurse, at: "/asked/{id}/medicine-list" },
  "/asked/{id}/named/{which}": { ...nurse, at: "/asked/{id}/named/{which}" },
  "/asked/{id}/notes": { ...helper, of: "Lisa Hedlund", at: "/asked/{id}/notes" },
  "/asked/{id}/notes/{note}/strike": { ...helper, at: "/asked/{id}/notes/{note}/strike" },
  "/asked/{id}/notices/{notice}": { ...nurse, at: "/asked/{id}", filled: "a button" },
  "/asked/{id}/offers": { ...lisa, at: "/asked/{id}/offers" },
  "/asked/{id}/offers/{offer}": { ...nurse, of: "Allan Bylund", at: "/asked/{id}/offers/{offer}" },
  "/asked/{id}/offers/{offer}/withdrawal": { ...lisa, at: "/asked/{id}/offers/{offer}/withdrawal" },
  "/asked/{id}/report": { ...helper, of: "Lisa Hedlund", at: "/asked/{id}/report" },
  "/asked/{id}/requests/{request}/answer": { ...nurse, at: "/asked/{id}/requests/{request}/answer" },
  "/asked/{id}/requests/{request}/calls": { ...nurse, at: "/asked/{id}/requests/{request}/calls" },
  "/asked/{id}/requests/{request}/end": { ...nurse, at: "/asked/{id}/requests/{request}/end", filled: "the day is there already" },
  "/asked/{id}/samples/{sample}": { ...nurse, at: "/asked/{id}", filled: "a button" },
  "/asked/{id}/things/{thing}": { ...nurse, at: "/asked/{id}/things/{thing}" },
  "/asked/{id}/visits/{contact}": { ...nurse, at: "/asked/{id}/visits/{contact}" },
  "/slots": { by: "primary_care_nurse", at: "/slots" },
  "/meetings/{unit}/{episode}": { by: "primary_care_nurse", at: "/meetings/{unit}/{episode}" },
};
