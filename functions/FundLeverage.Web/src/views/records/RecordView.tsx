export default function RecordView() { return null; }
